// If this file is wrong an attacker's object or endless structure reaches the host as a "result".
using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SafeCompile.Runtime;

namespace SafeCompile.Hosting;

/// <summary>
/// Copies a result into plain data inside the budget. Types are matched exactly and only by their own definition, so that every
/// member called here is the base library's; anything else, and any cycle (it exceeds the depth), is a trap.
/// Fuel: 10 per value and one per eight characters; 64 bytes per value.
/// </summary>
internal struct ResultReader
{
    /// <summary>Containers within containers.</summary>
    internal const int MaxDepth = 16;

    /// <summary>Values in one result.</summary>
    internal const int MaxValues = 4_000_000;

    /// <summary>Characters of all strings together; the same string counts every time it occurs.</summary>
    internal const int MaxChars = 64 << 20;

    private readonly PluginContext _context;
    private readonly Meter _meter;
    private int _values;
    private long _chars;

    private ResultReader(PluginContext context)
    {
        _context = context;
        _meter = context.Meter;
    }

    /// <summary>Throws the trap's vehicle when the result is not plain data; the boundary catches it.</summary>
    internal static GuestValue Read(PluginContext context, object? result) => new ResultReader(context).Value(result, 0);

    private GuestValue Value(object? value, int depth)
    {
        if (++_values > MaxValues) throw _context.InvalidResult($"its result has more than {MaxValues:N0} values");
        Guard.ChargeLong(_meter, 10);
        Guard.AllocLong(_meter, 64);
        switch (value)
        {
            case null: return GuestValue.Null;
            case bool: return GuestValue.Of(GuestValueKind.Boolean, value);
            case char: return GuestValue.Of(GuestValueKind.Char, value);
            case string text: return Text(text);
        }

        Type type = value.GetType();
        if (type.IsEnum) return Value(Convert.ChangeType(value, Enum.GetUnderlyingType(type), null), depth);
        if (value is byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal or nint or nuint or Half or Int128 or UInt128)
            return GuestValue.Of(GuestValueKind.Number, value);
        if (depth == MaxDepth) throw _context.InvalidResult($"its result is nested more than {MaxDepth} deep");
        if (type.IsArray) return Array((Array)value, 0, new int[type.GetArrayRank()], depth);
        Type? definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (definition == typeof(List<>)) return List((IList)value, depth);
        if (definition == typeof(Dictionary<,>)) return Dictionary((IDictionary)value, depth);
        if (value is ITuple && type.Assembly == typeof(object).Assembly && definition is not null) return Tuple(value, depth);
        throw _context.InvalidResult($"its result holds a {Flattening.TypeName(type)}, which is not plain data");
    }

    private GuestValue Text(string text)
    {
        _chars += text.Length;
        if (_chars > MaxChars) throw _context.InvalidResult($"its result has more than {MaxChars:N0} characters");
        Guard.ChargeLong(_meter, text.Length >> 3);
        return GuestValue.Of(GuestValueKind.String, text);
    }

    private GuestValue Array(Array array, int dimension, int[] index, int depth)
    {
        int length = array.GetLength(dimension);
        Reserve(length);
        var items = ImmutableArray.CreateBuilder<GuestValue>(length);
        for (int i = 0; i < length; i++)
        {
            index[dimension] = i;
            items.Add(dimension == array.Rank - 1 ? Value(array.GetValue(index), depth + 1) : Array(array, dimension + 1, index, depth + 1));
        }

        return GuestValue.List(GuestValueKind.List, items.MoveToImmutable());
    }

    private GuestValue List(IList list, int depth)
    {
        Reserve(list.Count);
        var items = ImmutableArray.CreateBuilder<GuestValue>(list.Count);
        for (int i = 0; i < list.Count; i++) items.Add(Value(list[i], depth + 1));
        return GuestValue.List(GuestValueKind.List, items.MoveToImmutable());
    }

    // Enumerating calls no comparer; the slots of removed entries are paid for by the bytes that the guest once paid for them.
    private GuestValue Dictionary(IDictionary dictionary, int depth)
    {
        Reserve(dictionary.Count);
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<GuestValue, GuestValue>>(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary) entries.Add(new(Value(entry.Key, depth + 1), Value(entry.Value, depth + 1)));
        return GuestValue.Dictionary(entries.MoveToImmutable());
    }

    // Not through ITuple.Length: it recurses through TRest, which a guest can nest without end.
    private GuestValue Tuple(object tuple, int depth)
    {
        var items = ImmutableArray.CreateBuilder<GuestValue>();
        while (true)
        {
            Type type = tuple.GetType();
            int arity = type.IsGenericType ? type.GetGenericArguments().Length : 0;
            Reserve(arity);
            for (int i = 0; i < Math.Min(arity, 7); i++) items.Add(Value(((ITuple)tuple)[i], depth + 1));
            if (arity < 8) return GuestValue.List(GuestValueKind.Tuple, items.ToImmutable());
            tuple = (type.GetField("Rest")?.GetValue(tuple) ?? type.GetProperty("Rest")?.GetValue(tuple))!;
            if (tuple is not ITuple || ++depth >= MaxDepth) throw _context.InvalidResult($"its result is a tuple nested more than {MaxDepth} deep");
        }
    }

    // Before the copy allocates room for them.
    private readonly void Reserve(int count)
    {
        if (_values + (long)count > MaxValues) throw _context.InvalidResult($"its result has more than {MaxValues:N0} values");
        Guard.ChargeLong(_meter, count);
    }
}
