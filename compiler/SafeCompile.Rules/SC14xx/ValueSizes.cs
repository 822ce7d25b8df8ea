using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>
/// Upper bounds of the size of values in bytes on a 64-bit runtime, padding included. Base-library structs are taken from a
/// table: reference assemblies do not show their fields.
/// </summary>
internal sealed class ValueSizes(Judgement judge)
{
    private const int Reference = 8;

    /// <summary>For base-library structs without a row: larger than any that guests are given, except vectors and matrices.</summary>
    private const int Unknown = 64;

    private const int Saturated = 1 << 30;

    private readonly Dictionary<ITypeSymbol, (int Size, int Depth)> _known = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _open = new(SymbolEqualityComparer.Default);

    public int Of(ITypeSymbol type) => Measure(type).Size;

    /// <summary>Size, and levels of structs inside each other.</summary>
    public (int Size, int Depth) Measure(ITypeSymbol type)
    {
        if (type is IErrorTypeSymbol) return (Reference, 0);
        if (type is not ITypeParameterSymbol && (!type.IsValueType || type is not INamedTypeSymbol)) return (Reference, 0);
        if (Primitive(type) is { } size) return (size, 0);
        if (judge.Shapes.Of(type).TooLarge) return (Reference, 0);
        if (_known.TryGetValue(type, out var known)) return known;

        // A struct that contains itself is a C# error.
        if (!_open.Add(type)) return (Reference, 0);
        var result = type is ITypeParameterSymbol parameter ? Largest(parameter) : Fields((INamedTypeSymbol)type);
        _open.Remove(type);
        return _known[type] = result;
    }

    private (int Size, int Depth) Largest(ITypeParameterSymbol parameter)
    {
        if (parameter.IsReferenceType || judge.Flow.Bounds.Of(parameter) is not { } bound) return (Reference, 0);
        (int Size, int Depth) max = (Reference, 0);
        foreach (ITypeSymbol argument in bound.Arguments)
        {
            (int size, int depth) = Measure(argument);
            max = (Math.Max(max.Size, size), Math.Max(max.Depth, depth));
        }

        return max;
    }

    private (int Size, int Depth) Fields(INamedTypeSymbol type)
    {
        if (type.EnumUnderlyingType is { } underlying) return Measure(underlying);
        bool visible = judge.Verdicts.IsGuest(type) || type.IsTupleType || judge.Verdicts.IsTrusted(type);
        if (!visible) return FromTable(type);

        long size = 0;
        int depth = 0;
        foreach (ISymbol member in type.IsTupleType ? type.TupleElements.CastArray<ISymbol>() : type.GetMembers())
        {
            if (member is not IFieldSymbol { IsStatic: false } field) continue;
            (int inner, int levels) = Measure(field.Type);

            // Each field aligned to the word at worst.
            size += inner >= 8 ? (inner + 7) & ~7 : Align(ref size, inner);
            depth = Math.Max(depth, levels);
        }

        return ((int)Math.Min(Saturated, (size + 7) & ~7L), depth + 1);
    }

    private static int Align(ref long size, int inner)
    {
        if (inner > 0) size = (size + inner - 1) / inner * inner;
        return inner;
    }

    private (int Size, int Depth) FromTable(INamedTypeSymbol type)
    {
        int arguments = 0, depth = 0;
        foreach (ITypeSymbol argument in TypeShapes.Parts(type))
        {
            (int inner, int levels) = Measure(argument);
            arguments = Math.Min(Saturated, arguments + ((inner + 7) & ~7));
            depth = Math.Max(depth, levels);
        }

        int own = type.ContainingType is null && type.ContainingNamespace is { Name: "System" or "Numerics" or "Text" or "Generic" } ? type.Name switch
        {
            "Nullable" => 8,
            "KeyValuePair" => 0,
            "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ArraySegment" => 16 - arguments,
            "DateTime" or "TimeSpan" or "DateOnly" or "TimeOnly" or "Index" or "Range" or "Rune" or "Half" => 8,
            "Guid" or "DateTimeOffset" or "Int128" or "UInt128" or "BigInteger" or "Complex" or "Vector2" or "Vector3" or "Vector4" or "Quaternion" or "Plane" => 16,
            "Matrix3x2" => 24,
            _ => Unknown,
        }
        : Unknown;
        return (Math.Min(Saturated, Math.Max(1, own + arguments)), depth + 1);
    }

    private static int? Primitive(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte => 1,
        SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 => 2,
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => 4,
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_IntPtr
            or SpecialType.System_UIntPtr or SpecialType.System_DateTime => 8,
        SpecialType.System_Decimal => 16,
        SpecialType.System_Void => 0,
        _ => null,
    };
}
