// If this file is wrong an attacker overflows the host's stack with a tuple inside a tuple inside a tuple: these walks count their depth.
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Texts of values that are made of values: the same text as the base library's, with each level counted as a guest call.</summary>
internal static class StructureText
{
    /// <summary><c>(a, b, c)</c>: Tuple and ValueTuple; long ones are flat, as .NET prints them.</summary>
    internal static string OfTuple(Meter m, ITuple tuple)
    {
        Guard.Enter(20);
        var buffer = new TextBuffer(m);
        buffer.Append(m, '(');
        TupleWalk.PayRests(m, tuple);
        for (int i = 0; i < tuple.Length; i++)
        {
            Guard.Charge(m, 20, Boxes.Bytes); // The indexer makes one.
            if (i > 0) buffer.Append(m, ", ");
            buffer.Append(m, ValueText.Of(m, Boxes.Paid(m, tuple[i])));
        }

        buffer.Append(m, ')');
        return Guard.Leave(m, buffer.ToText(m));
    }

    /// <summary><c>[key, value]</c>.</summary>
    internal static string OfPair(Meter m, object pair)
    {
        Guard.Enter(400);
        var buffer = new TextBuffer(m);
        buffer.Append(m, '[');
        buffer.Append(m, ValueText.Of(m, Property(m, pair, "Key")));
        buffer.Append(m, ", ");
        buffer.Append(m, ValueText.Of(m, Property(m, pair, "Value")));
        buffer.Append(m, ']');
        return Guard.Leave(m, buffer.ToText(m));
    }

    /// <summary><c>{ A = 1, B = x }</c>, as Roslyn's anonymous types print themselves.</summary>
    internal static string OfAnonymous(Meter m, object value)
    {
        Guard.Enter(400);
        var buffer = new TextBuffer(m);
        buffer.Append(m, "{ ");
        PropertyInfo[] properties = value.GetType().GetProperties();
        Guard.AllocLong(m, 24 + 8L * properties.Length);
        for (int i = 0; i < properties.Length; i++)
        {
            if (i > 0) buffer.Append(m, ", ");
            buffer.Append(m, properties[i].Name);
            buffer.Append(m, " = ");
            ValueText.Append(m, ref buffer, Property(m, value, properties[i]), null, null);
        }

        buffer.Append(m, properties.Length == 0 ? "}" : " }");
        return Guard.Leave(m, buffer.ToText(m));
    }

    private static object? Property(Meter m, object value, string name) => Property(m, value, value.GetType().GetProperty(name)!);

    private static object? Property(Meter m, object value, PropertyInfo property)
    {
        Guard.Charge(m, 200, 128); // A reflection call and the box that it makes.
        return Boxes.Paid(m, property.GetValue(value));
    }
}
