using System.Collections.Frozen;
using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>The way out of a refusal, where one is known and the policy gives no reason of its own.</summary>
internal static class Advice
{
    private const string Contract = "Ask the host to offer what you need through a contract.";

    private static readonly FrozenDictionary<string, string> s_members = new Dictionary<string, string>
    {
        ["M:System.Object.GetType"] = "Use 'is' or pattern matching.",
        ["M:System.Object.MemberwiseClone"] = "Use a record and 'with', or copy the members.",
        ["M:System.Random.#ctor"] = "Pass a seed: new Random(42).",
        ["M:System.String.GetHashCode"] = "Use the string itself as a key.",
        ["P:System.DateTime.Now"] = "Guests have no clock; take the time as an argument.",
        ["P:System.DateTime.UtcNow"] = "Guests have no clock; take the time as an argument.",
        ["P:System.Random.Shared"] = "Create one with a seed: new Random(42).",
        ["P:System.Exception.StackTrace"] = "Use Message.",
        ["T:System.Text.StringBuilder.AppendInterpolatedStringHandler"] = "Append text: Append((string)$\"…\").",
        ["M:System.String.Create(System.IFormatProvider,System.Runtime.CompilerServices.DefaultInterpolatedStringHandler@)"] = "Write the interpolated string as its argument: string.Create(CultureInfo.InvariantCulture, $\"…\").",
        ["M:System.FormattableString.Invariant(System.FormattableString)"] = "Write the interpolated string as its argument: Invariant($\"…\").",
        ["M:System.Runtime.CompilerServices.FormattableStringFactory.Create(System.String,System.Object[])"] = "Write $\"…\" as a string: the culture is always the invariant one.",
        ["T:System.Runtime.CompilerServices.DefaultInterpolatedStringHandler"] = "Write $\"…\" as a string.",
        ["T:System.Runtime.CompilerServices.ITuple"] = "Name the type of the tuple or record before its parts: case Point(1, 2), or case (int a, int b) on a value whose type is a tuple.",
        ["M:System.Collections.Generic.SortedSet`1.GetViewBetween(`0,`0)"] = "Filter the set: set.Where(x => x >= low && x <= high).",
        ["M:System.String.Normalize"] = "Take the text in the form that you need as an argument.",
        ["M:System.MemoryExtensions.EnumerateLines(System.ReadOnlySpan{System.Char})"] = "Split the text: text.Split('\\n'), or read it line by line with a StringReader.",
        ["M:System.MemoryExtensions.Split``1(System.ReadOnlySpan{``0},``0)"] = "Split the text: text.Split(','), or span.Split(ranges, ',').",
        ["T:System.Collections.Hashtable"] = "Use Dictionary<TKey, TValue>.",
        ["T:System.Collections.ArrayList"] = "Use List<T>, or List<object> for mixed elements.",
        ["T:System.Collections.Generic.OrderedDictionary`2"] = "Use a Dictionary<TKey, TValue> and a List<TKey> beside it.",
        ["T:System.Globalization.StringInfo"] = "Enumerate runes: text.EnumerateRunes().",
        ["M:System.Globalization.CultureInfo.GetCultureInfo(System.String)"] = "Guests have one culture: CultureInfo.InvariantCulture.",
        ["M:System.Globalization.CultureInfo.#ctor(System.String)"] = "Guests have one culture: CultureInfo.InvariantCulture.",
        ["M:System.Text.StringBuilder.GetChunks"] = "Use ToString, or index the builder.",
        ["M:System.Guid.NewGuid"] = "Build one from a seeded Random, or take it as an argument.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_namespaces = new Dictionary<string, string>
    {
        ["System.Collections.Immutable"] = "Use arrays, List<T> or Dictionary<TKey, TValue> and hand them out as IReadOnlyList<T> and the like.",
        ["System.Collections.Frozen"] = "Use Dictionary<TKey, TValue> or HashSet<T>.",
        ["System.Collections.Concurrent"] = "Guests run on one thread: use Dictionary<TKey, TValue>, Queue<T> or Stack<T>.",
        ["System.Collections.ObjectModel"] = "Use List<T>, or Collection<T> without deriving from it; hand it out as ReadOnlyCollection<T> or IReadOnlyList<T>.",
        ["System.Collections"] = "Use the generic collections: List<T>, Dictionary<TKey, TValue>, HashSet<T>.",
        ["System.Numerics"] = "A guest's own type cannot be a number to generic algorithms. Of the vectors there are Vector2, Vector3, Vector4, Matrix3x2, Matrix4x4, Quaternion, Plane and Complex, without what depends on the processor.",
        ["System.IO"] = "Guests have no files. " + Contract,
        ["System.Net"] = "Guests have no network. " + Contract,
        ["System.Net.Http"] = "Guests have no network. " + Contract,
        ["System.Net.Sockets"] = "Guests have no network. " + Contract,
        ["System.Threading"] = "Guests run on one thread; no synchronisation is needed.",
        ["System.Threading.Tasks"] = "Guests run on one thread; compute the result directly.",
        ["System.Reflection"] = "Use interfaces, generics or pattern matching instead of reflection.",
        ["System.Linq.Expressions"] = "Expression trees are not allowed; use a delegate (Func<…>).",
        ["System.Diagnostics"] = Contract,
        ["System.Runtime.CompilerServices"] = "It reaches below the language.",
        ["System.Runtime.InteropServices"] = "It reaches below the language. Use arrays and spans.",
        ["SafeCompile.Runtime"] = "Guards are inserted by the compiler; guest code cannot name them.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string For(ISymbol symbol, string? reason)
    {
        if (reason is not null) return reason;
        if (Verdicts.Describe(symbol.OriginalDefinition) is not { } s) return Contract;
        if (s_members.TryGetValue(s.Id, out string? advice)) return advice;
        if (s.Owner is not null && s_members.TryGetValue(s.Owner, out advice)) return advice;
        return s_namespaces.GetValueOrDefault(s.Namespace, "Use something that the policy names, or ask the host to allow it (docs/rules).");
    }
}
