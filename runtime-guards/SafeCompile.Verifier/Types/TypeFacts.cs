// If this file is wrong a class counts as derived from one that it does not derive from.
namespace SafeCompile.Verification;

internal enum TypeSort : byte
{
    Class,
    Interface,
    Struct,
    Enum,
    Delegate,

    /// <summary>A class or interface of a trusted assembly whose file is not at hand: only itself and object.</summary>
    Unknown,
}

/// <summary>What is known of one type definition, wherever it is declared. Types in it use the definition's own type variables.</summary>
internal sealed class TypeFacts(string name, TypeSort sort, int arity)
{
    private readonly int _hash = name.GetHashCode(StringComparison.Ordinal);
    private Action<TypeFacts>? _completion;

    /// <summary><c>Namespace.Outer.Name`1</c>.</summary>
    internal string Name { get; } = name;

    internal TypeSort Sort { get; } = sort;

    /// <summary>Number of type parameters, those of enclosing types included.</summary>
    internal int Arity { get; } = arity;

    internal bool IsAbstract { get; init; }

    internal bool IsSealed { get; init; }

    /// <summary>A ref struct: it may hold pointers into frames, so it must stay in one.</summary>
    internal bool IsByRefLike { get; init; }

    /// <summary>The declared type, null for referenced ones.</summary>
    internal GuestType? Guest { get; init; }

    internal bool IsValueType => Sort is TypeSort.Struct or TypeSort.Enum;

    /// <summary>
    /// Fills in what names other types, when somebody asks for it: most types that an image mentions are never walked, and those of the base
    /// library lead to hundreds of others.
    /// </summary>
    internal Action<TypeFacts> Completion { init => _completion = value; }

    /// <summary>The number that values of the type are in memory; for enums that of the underlying type.</summary>
    internal NumberCode Code
    {
        get
        {
            if (Sort == TypeSort.Enum) Complete();
            return field;
        }

        set;
    }

    internal VType? Base
    {
        get
        {
            Complete();
            return field;
        }

        set;
    }

    internal VType[] Interfaces
    {
        get
        {
            Complete();
            return field;
        }

        set;
    } = [];

    /// <summary>Of each type parameter: 1 covariant, -1 contravariant, 0 neither; empty when all are invariant.</summary>
    internal sbyte[] Variance { get; init; } = [];

    /// <summary>Type parameters that a ref struct may be put in for; empty when none.</summary>
    internal bool[] AllowsByRefLike { get; init; } = [];

    /// <summary>Parameters and result of a delegate's Invoke; null when unknown.</summary>
    internal (VType[] Parameters, VType Result)? Invoke
    {
        get
        {
            Complete();
            return field;
        }

        set;
    }

    /// <summary>Fields that only constructors of the type may store into.</summary>
    internal string[] ReadOnlyFields { get; init; } = [];

    /// <summary>The type that a definition without parameters is, once <see cref="TypeWorld"/> was asked for it.</summary>
    internal VType? Type { get; set; }

    public override int GetHashCode() => _hash;

    internal int VarianceOf(int parameter) => parameter < Variance.Length ? Variance[parameter] : 0;

    private void Complete()
    {
        if (_completion is not { } complete) return;
        _completion = null;
        complete(this);
    }
}

/// <summary>Numbers that differ in memory (ECMA-335 I.8.7.1): sign does not count, size and kind do.</summary>
internal enum NumberCode : byte
{
    None,
    I1,
    I2,
    I4,
    I8,
    I,
    R4,
    R8,
}

internal static class NumberCodes
{
    internal static NumberCode Of(string fullName) => fullName switch
    {
        "System.Boolean" or "System.SByte" or "System.Byte" => NumberCode.I1,
        "System.Char" or "System.Int16" or "System.UInt16" => NumberCode.I2,
        "System.Int32" or "System.UInt32" => NumberCode.I4,
        "System.Int64" or "System.UInt64" => NumberCode.I8,
        "System.IntPtr" or "System.UIntPtr" => NumberCode.I,
        "System.Single" => NumberCode.R4,
        "System.Double" => NumberCode.R8,
        _ => NumberCode.None,
    };

    internal static StackKind Stack(this NumberCode code) => code switch
    {
        NumberCode.I1 or NumberCode.I2 or NumberCode.I4 => StackKind.I4,
        NumberCode.I8 => StackKind.I8,
        NumberCode.I => StackKind.I,
        NumberCode.R4 or NumberCode.R8 => StackKind.F,
        _ => StackKind.Value,
    };
}
