using System.Globalization;
using System.Text.RegularExpressions;
using SafeCompile.MeteredMembers;

namespace SafeCompile.Tests.Shims.Equivalence;

/// <summary>Parts of an outcome that may differ.</summary>
[Flags]
internal enum Difference
{
    None = 0,
    Result = 1,
    Message = 8,
    Sign = 16,
    ElementOrder = 32,
    Clock = 64,
    Refused = 128,
    Partial = 256,
    Count = 512,
    Overflow = 1024,
}

/// <summary>Where a stand-in is not compared, or differs from its member on purpose, and why. A pattern is a part of a member's ID.</summary>
internal static class Exemptions
{
    private static readonly (string Pattern, string Reason)[] s_exempt =
    [
        ("M:System.Console.", "the console of the process is everybody's; ConsoleTests compare those"),
    ];

    private static readonly (string Pattern, Difference Allowed, string Reason)[] s_differences =
    [
        (".GetHashCode", Difference.Result, "hash codes have fixed constants, or fuel would differ from run to run"),
        ("M:System.HashCode.", Difference.Result, "as above"),
        ("Compare", Difference.Sign, "only the sign of an order is promised"),
        ("M:System.Date", Difference.Clock, "a guest has no clock and no time zone: a date without year is refused, and the message says so"),
        ("Format(", Difference.Message, "formats are read by code of ours, which does not say where it went wrong"),
        ("M:System.IO.TextWriter.Write", Difference.Message, "as above"),
        ("M:System.Convert.To", Difference.Message, "a failed conversion does not name the guest's type"),
        ("M:System.Exception.ToString", Difference.Result, "no stack traces and inner exceptions: they would tell of the host, and their length is unbounded"),
        ("M:System.AggregateException.ToString", Difference.Result, "as above"),
        ("M:System.Globalization.CultureInfo.get_Default", Difference.Result, "the culture of a guest is the invariant one"),
        ("M:System.String.Compare(", Difference.Message, "parts out of range are told of by the shim's own parameter names"),
        ("Only.ToString(", Difference.Message, "the same formatting refuses the format earlier"),
        ("SortedList`2.#ctor", Difference.Message, "a duplicate key is found while adding"),
        ("StringBuilder.AppendFormat", Difference.Partial, "everything is formatted before anything is appended, so that what fails appends nothing"),
        ("Sequence``1", Difference.Refused, "big integers have no bounded price per element"),
        ("TryGetNonEnumeratedCount", Difference.Count, "sequences of ours do not know their length"),
        ("IDictionary`2.Add(", Difference.Message, "the key is described without its value"),
        ("Sort``2(", Difference.ElementOrder, "a sort that is not stable promises no order of items with equal keys"),
        ("IEnumerable{System.Int64})", Difference.Overflow, "the base library adds in an order that depends on the processor's vectors"),
        ("IList{``0})", Difference.Refused, "read-only views of guests' own lists are refused"),
        ("ReadOnlyCollection`1.#ctor", Difference.Refused, "as above"),
    ];

    // Objects of a fixed size (their bytes are charged), views, constants and singletons.
    private static readonly string[] s_paidByTheCall =
    [
        "M:System.Boolean.ToString", "M:System.Convert.ToString(System.Boolean", "M:System.Convert.ToString(System.String)", "M:System.String.ToString",
        ".get_Default", ".get_Comparer", ".get_Keys", ".get_Values", ".#ctor", "M:System.Tuple.Create``", "M:System.TupleExtensions.ToTuple``",
        "M:System.Linq.Enumerable.AsEnumerable", "M:System.Linq.Enumerable.Empty",
        "Identity", "IFloatingPointConstants`1.get_", "IMinMaxValue`1.get_", "INumberBase`1.get_", "ISignedNumber`1.get_NegativeOne", "M:System.StringComparer.get_",
    ];

    /// <summary>Why a member is not compared, or null.</summary>
    internal static string? Of(string id) => s_exempt.FirstOrDefault(e => id.Contains(e.Pattern, StringComparison.Ordinal)).Reason;

    /// <summary>True for constant work that the charge of the call itself pays for, nine fuel at least.</summary>
    internal static bool IsPaidByTheCall(string id) => s_paidByTheCall.Any(p => id.Contains(p, StringComparison.Ordinal));

    internal static Difference Allowed(string id)
    {
        Difference allowed = Difference.None;
        foreach ((string pattern, Difference difference, _) in s_differences)
        {
            if (id.Contains(pattern, StringComparison.Ordinal)) allowed |= difference;
        }

        return allowed;
    }

    internal static bool Same(Difference allowed, Outcome expected, Outcome actual)
    {
        if (allowed.HasFlag(Difference.Refused) && actual.Result.StartsWith("throws NotSupportedException", StringComparison.Ordinal)) return true;
        if (allowed.HasFlag(Difference.Clock) && (NamesThisYear(expected.Result + expected.After) || actual.Result == "False" || actual.Result.Contains("A guest has no clock", StringComparison.Ordinal) || Same(allowed ^ Difference.Clock | Difference.Message, expected, actual))) return true;
        if (allowed.HasFlag(Difference.Overflow) && ExceptionType(actual.Result) == "throws OverflowException") return true;
        if (allowed.HasFlag(Difference.Count) && actual.Result == "False") return true;
        if (allowed.HasFlag(Difference.Partial) && (ExceptionType(actual.Result) is { } thrown && thrown == ExceptionType(expected.Result) || AppendsItself(actual))) return true;
        return SameResult(allowed, expected.Result, actual.Result) && SameAfter(allowed, expected.After, actual.After) && expected.Calls == actual.Calls;
    }

    private static bool AppendsItself(Outcome outcome) => outcome.After.Split("; ") is [var self, .. var others] && others.Contains(self);

    private static bool SameResult(Difference allowed, string expected, string actual) =>
        expected == actual
        || allowed.HasFlag(Difference.Result)
        || (Parameter(expected) is { } parameter && parameter == Parameter(actual)) // One violation is worded in several ways by the base library itself.
        || (allowed.HasFlag(Difference.Message) && ExceptionType(expected) is { } thrown && thrown == ExceptionType(actual))
        || (allowed.HasFlag(Difference.Sign) && int.TryParse(expected, out int a) && int.TryParse(actual, out int b) && Math.Sign(a) == Math.Sign(b));

    private static bool SameAfter(Difference allowed, string expected, string actual) =>
        expected == actual || (allowed.HasFlag(Difference.ElementOrder) && string.Concat(expected.Order()) == string.Concat(actual.Order()));

    private static string? Parameter(string result) =>
        ExceptionType(result) == "throws ArgumentOutOfRangeException" && result.LastIndexOf("(Parameter", StringComparison.Ordinal) is >= 0 and var at ? result[at..result.IndexOf(')', at)] : null;

    private static bool NamesThisYear(string text) => Regex.Matches(text, "6[0-9]{17}").Any(m => new DateTime(long.Parse(m.Value, CultureInfo.InvariantCulture)).Year == DateTime.Now.Year);

    private static string? ExceptionType(string result) => result.StartsWith("throws ", StringComparison.Ordinal) ? result[..result.IndexOf(':', StringComparison.Ordinal)] : null;
}
