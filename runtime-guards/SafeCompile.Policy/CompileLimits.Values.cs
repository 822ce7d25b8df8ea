using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace SafeCompile;

/// <content>The caps as a list of named numbers, for policy files, the worker and the policy's hash.</content>
public sealed partial record CompileLimits
{
    // Only policies that set a cap come here: reflection costs a start a millisecond.
    private static readonly Lazy<SortedDictionary<string, Cap>> s_caps = new(() =>
    {
        var caps = new SortedDictionary<string, Cap>(StringComparer.Ordinal);
        foreach (PropertyInfo property in typeof(CompileLimits).GetProperties())
        {
            if (property.GetCustomAttribute<CapAttribute>() is { } attribute)
                caps.Add(JsonNamingPolicy.CamelCase.ConvertName(property.Name), new Cap(property, attribute));
        }

        return caps;
    });

    /// <summary>One cap.</summary>
    internal sealed record Cap(PropertyInfo Property, CapAttribute Range)
    {
        internal long Get(CompileLimits limits) => Property.GetValue(limits) switch
        {
            TimeSpan time => (long)time.TotalMilliseconds,
            var number => Convert.ToInt64(number, CultureInfo.InvariantCulture),
        };

        internal void Set(CompileLimits limits, long value) => Property.SetValue(
            limits,
            Property.PropertyType == typeof(TimeSpan) ? TimeSpan.FromMilliseconds(value) : Convert.ChangeType(value, Property.PropertyType, CultureInfo.InvariantCulture));

        internal bool Holds(long value) => value >= Range.Least && value <= Range.Most;

        /// <summary>The value as a policy file would say it.</summary>
        internal string Text(long value) => Property.PropertyType == typeof(TimeSpan)
            ? value % 1_000 == 0 ? $"{value / 1_000:N0} s" : $"{value:N0} ms"
            : value.ToString("N0", CultureInfo.InvariantCulture);
    }

    /// <summary>All caps by the names that policy files use, in ordinal order.</summary>
    internal static IReadOnlyDictionary<string, Cap> Caps => s_caps.Value;

    /// <summary>The caps that differ from the default, a line each: name and value, times in milliseconds. For reports that are reviewed.</summary>
    public IEnumerable<string> Differences() => Changed().Select(c => $"{c.Name} {c.Value}");

    /// <summary>These caps, where <paramref name="values"/> says so with its values instead. Throws <see cref="PolicyException"/> for a name or value that cannot be.</summary>
    internal CompileLimits With(IReadOnlyDictionary<string, JsonElement> values, string fileName)
    {
        CompileLimits copy = this with { };
        foreach ((string name, JsonElement value) in values)
        {
            if (!Caps.TryGetValue(name, out Cap? cap))
                throw new PolicyException("SC0001", $"{fileName}: 'compile' has no member '{name}'. See docs/compile-limits.md.");
            if (Number(cap, value) is not { } number)
                throw new PolicyException("SC0004", $"{fileName}: compile.{name} is {value.GetRawText()}; it must be {Form(cap)}.");
            Require(cap, name, number, fileName);
            cap.Set(copy, number);
        }

        return copy;
    }

    /// <summary>These caps, with those that <paramref name="other"/> has different from the default.</summary>
    internal CompileLimits Under(CompileLimits other)
    {
        if (other == Default) return this;
        CompileLimits copy = this with { };
        foreach ((_, Cap cap, long value) in other.Changed()) cap.Set(copy, value);
        return copy;
    }

    /// <summary>The caps that differ from the default.</summary>
    internal IEnumerable<(string Name, Cap Cap, long Value)> Changed()
    {
        if (this == Default) yield break;
        foreach ((string name, Cap cap) in Caps)
        {
            long value = cap.Get(this);
            if (value != cap.Get(Default)) yield return (name, cap, value);
        }
    }

    /// <summary>Throws <see cref="PolicyException"/> when a cap is out of its range.</summary>
    internal void Validate(string where)
    {
        foreach ((string name, Cap cap, long value) in Changed()) Require(cap, name, value, where);
    }

    /// <summary>One line for each cap that decides what is compiled and is not the default: an image made under other caps is another policy's.</summary>
    internal void AppendTo(StringBuilder hashed)
    {
        foreach ((string name, Cap cap, long value) in Changed())
        {
            if (!cap.Range.IsBudget) hashed.Append("compile ").Append(name).Append(' ').Append(value).Append('\n');
        }
    }

    internal void WriteTo(BinaryWriter writer)
    {
        (string Name, Cap Cap, long Value)[] changed = [.. Changed()];
        writer.Write(changed.Length);
        foreach ((string name, _, long value) in changed)
        {
            writer.Write(name);
            writer.Write(value);
        }
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote. Throws <see cref="InvalidDataException"/> for anything else.</summary>
    internal static CompileLimits ReadFrom(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        if (count == 0) return Default;
        if (count < 0 || count > Caps.Count) throw new InvalidDataException("Malformed policy.");
        CompileLimits limits = Default with { };
        for (; count > 0; count--)
        {
            string name = reader.ReadString();
            long value = reader.ReadInt64();
            if (!Caps.TryGetValue(name, out Cap? cap) || !cap.Holds(value)) throw new InvalidDataException("Malformed policy.");
            cap.Set(limits, value);
        }

        return limits;
    }

    private static void Require(Cap cap, string name, long value, string where)
    {
        if (!cap.Holds(value))
            throw new PolicyException("SC0004", $"{where}: compile.{name} is {cap.Text(value)}; it must be from {cap.Text(cap.Range.Least)} to {cap.Text(cap.Range.Most)}.");
    }

    private static string Form(Cap cap) =>
        cap.Property.PropertyType == typeof(TimeSpan) ? "a text like \"15s\" or \"500ms\""
        : cap.Property.PropertyType == typeof(long) ? "an integer, or a text like \"1GiB\" or \"512MiB\""
        : "an integer";

    /// <summary>An integer; for a size also a text with KiB, MiB or GiB, and for a time only a text with ms or s.</summary>
    private static long? Number(Cap cap, JsonElement value)
    {
        bool isTime = cap.Property.PropertyType == typeof(TimeSpan);
        if (value.ValueKind == JsonValueKind.Number && !isTime) return value.TryGetInt64(out long number) ? number : null;
        if (value.ValueKind != JsonValueKind.String || cap.Property.PropertyType == typeof(int)) return null;
        string text = value.GetString()!;
        ReadOnlySpan<(string Suffix, long Factor)> units = isTime ? [("ms", 1), ("s", 1_000)] : [("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("B", 1)];
        foreach ((string suffix, long factor) in units)
        {
            if (!text.EndsWith(suffix, StringComparison.Ordinal)) continue;
            string digits = text[..^suffix.Length].Replace("_", "", StringComparison.Ordinal);
            return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long n) && n <= long.MaxValue / factor ? n * factor : null;
        }

        return null;
    }
}
