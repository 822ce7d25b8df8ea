// If this file is wrong an attacker's enum with a hundred thousand names is searched for free.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Text of enum values, charged by the number of names, since a flags enum is searched from end to end.</summary>
internal static class EnumText
{
    private static readonly ConditionalWeakTable<Type, StrongBox<int>> s_names = [];

    internal static string Of(Meter m, Enum value, string? format)
    {
        int names = Names(m, value.GetType());
        Guard.AllocLong(m, 96 + 2 * Math.Min(names, 64));
        string text = value.ToString(format);
        TextCharge.NewString(m, text.Length); // At most 64 names: what was made without paying is bounded by them.
        return text;
    }

    /// <summary>Charges a look at every name of an enum type and returns how many there are; none of another type, which the caller refuses.</summary>
    internal static int Names(Meter m, Type type)
    {
        if (!type.IsEnum) return 0;
        Guard.ChargeLong(m, 60);
        int names = s_names.GetValue(type, static t => new StrongBox<int>(Enum.GetNames(t).Length)).Value;
        Guard.ChargeLong(m, 2L * names);
        return names;
    }
}
