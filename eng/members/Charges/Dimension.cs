using System.Collections;
using System.Numerics;
using System.Text;
using SafeCompile.MeteredMembers.Calls;

namespace SafeCompile.MeteredMembers;

/// <summary>Something of a call that can be made larger alone.</summary>
/// <param name="Slot">Which argument.</param>
/// <param name="OfElements">True for the length of the texts in it.</param>
/// <param name="Name">What grows, for readers.</param>
/// <param name="IsNumber">True when it is the argument's value.</param>
internal sealed record Dimension(int Slot, bool OfElements, string Name, bool IsNumber)
{
    // Capacities that hash tables have: a table of so many is full.
    private static readonly int[] s_large = [7, 17, 37, 89, 293, 919, 2801];
    private static readonly int[] s_others = [6, 16, 40, 90, 290, 900, 2800]; // Never as large as the first argument by accident.
    private static readonly int[] s_lengths = [4, 7, 17, 37, 89, 293];
    private static readonly int[] s_small = [0, 1, 2, 3, 5, 9, 17, 30, 37];

    /// <summary>The argument.</summary>
    internal string Short => Name[(Name.LastIndexOf(' ') + 1)..];

    /// <summary>What to try, first choice first.</summary>
    internal IEnumerable<int[]> Sweeps => OfElements ? [s_lengths] : IsNumber ? [s_large, s_small] : Slot > 0 ? [s_others] : [s_large];

    internal static IEnumerable<Dimension> Of(ClosedMember closed)
    {
        System.Reflection.ParameterInfo[] open = closed.Member.Shim.GetParameters();
        for (int i = 0; i < closed.Slots.Count; i++)
        {
            Slot slot = closed.Slots[i];
            if (slot.IsOut || open[closed.Member.TakesMeter ? i + 1 : i].ParameterType.IsGenericParameter) continue;
            Type type = slot.Type;
            if (Kind(type) is not { } kind) continue;
            yield return new Dimension(i, false, type == typeof(int) ? slot.Name : $"{kind} {slot.Name}", type == typeof(int));
            if (Inner(type).Any(t => t == typeof(string) || t == typeof(object))) yield return new Dimension(i, true, $"length of each of {slot.Name}", false);
        }
    }

    internal ChargeShape In(ChargeShape shape, int size)
    {
        int[] changed = [.. OfElements ? shape.Lengths : shape.Sizes];
        changed[Slot] = size;
        return OfElements ? shape with { Lengths = changed } : shape with { Sizes = changed };
    }

    private static string? Kind(Type type)
    {
        if (type == typeof(int)) return "";
        if (type == typeof(string) || type == typeof(object) || type == typeof(StringBuilder) || type == typeof(Array) || type.IsSZArray || type.IsByRefLike) return "length of";
        if (type == typeof(BigInteger)) return "bits of";
        if (typeof(TextReader).IsAssignableFrom(type) || typeof(TextWriter).IsAssignableFrom(type)) return "text of";
        if (type.IsGenericType && type.Name.Contains("Memory`", StringComparison.Ordinal)) return "length of";
        return typeof(IEnumerable).IsAssignableFrom(type) ? "count of" : type.IsGenericType && type.Name.StartsWith("PriorityQueue`", StringComparison.Ordinal) ? "count of" : null;
    }

    private static IEnumerable<Type> Inner(Type type) => type.IsSZArray ? [type.GetElementType()!] : type.IsGenericType && !typeof(Delegate).IsAssignableFrom(type) ? type.GetGenericArguments() : [];
}
