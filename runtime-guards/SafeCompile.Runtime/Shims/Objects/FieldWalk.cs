// If this file is wrong an attacker recurses over nested structs or anonymous objects without paying or being counted.
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Field-by-field equality and hash code, for types whose own are made by the compiler or by <see cref="ValueType"/>.</summary>
internal sealed class FieldWalk
{
    private const int FieldFuel = 60; // Two reads by reflection.
    private const int BoxBytes = 48;

    // Weak, so that the types of an unloaded image are not kept alive from here.
    private static readonly ConditionalWeakTable<Type, FieldWalk> s_byType = [];
    private readonly FieldInfo[] _fields;

    private FieldWalk(Type type)
    {
        _fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        // Reflection promises no order; declaration order makes the hash code the same in every run.
        Array.Sort(_fields, static (a, b) => a.MetadataToken.CompareTo(b.MetadataToken));
        foreach (FieldInfo f in _fields) Bytes += f.FieldType.IsValueType ? 2 * (BoxBytes + RuntimeHelpers.SizeOf(f.FieldType.TypeHandle)) : 0;
    }

    internal static FieldWalk Of(Type type) => s_byType.GetValue(type, static t => new FieldWalk(t));

    /// <summary>What boxing the fields of two values allocates.</summary>
    private int Bytes { get; }

    internal bool Same(Meter m, object a, object b)
    {
        Guard.Charge(m, 5 + FieldFuel * _fields.Length, Bytes);
        foreach (FieldInfo field in _fields)
        {
            if (!Equality.SameObjects(m, field.GetValue(a), field.GetValue(b))) return false;
        }

        return true;
    }

    internal int Code(Meter m, object value)
    {
        Guard.Charge(m, 5 + FieldFuel * _fields.Length, Bytes);
        int code = _fields.Length;
        foreach (FieldInfo field in _fields)
        {
            object? element = field.GetValue(value);
            code = Hashing.Combine(code, element is null ? 0 : Equality.CodeOfObject(m, element));
        }

        return code;
    }
}

/// <summary>Operations of the compiler's anonymous types.</summary>
internal sealed class AnonymousOps(Type type) : ObjectOps
{
    private readonly FieldWalk _fields = FieldWalk.Of(type);

    internal override bool SameAs(Meter m, object a, object? b) =>
        ReferenceEquals(a, b) || (b is not null && b.GetType() == a.GetType() && _fields.Same(m, a, b));

    internal override int CodeOf(Meter m, object a) => _fields.Code(m, a);
}
