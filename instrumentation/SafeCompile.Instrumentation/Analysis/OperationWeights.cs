using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>
/// Prices of single operations in thirds of a fuel, from measurements of the slowest operands (tests: corpus/attack/exhaust/amplify-*).
/// What is not here costs a nanosecond or less.
/// </summary>
internal static class OperationWeights
{
    // A division of decimals scales to 28 digits first; a remainder of far operands repeats that.
    private const int DecimalDivide = 750;
    private const int Decimal = 90;
    private const int DecimalCompare = 60;
    private const int WideDivide = 300;
    private const int Half = 45;

    // 64 pairs of targets and methods.
    private const int DelegateCompare = 1_200;

    // Up to 2,000 steps of long division; only where the operands cannot be seen by RemainderShims.
    private const int BlindRemainder = 1_500;

    /// <summary>A binary operator, of an expression or of a compound assignment.</summary>
    internal static int Binary(BinaryOperatorKind kind, ITypeSymbol? left, ITypeSymbol? right, ITypeSymbol? result, bool lifted, bool compound, bool byConstant)
    {
        ITypeSymbol? type = Underlying(left);
        bool divides = kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder;
        if (IsDecimal(type) || IsDecimal(Underlying(right)) || IsDecimal(Underlying(result)))
            return divides ? DecimalDivide : IsBoolean(result) ? DecimalCompare : Decimal;
        if (type?.TypeKind == TypeKind.Delegate) return kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals ? DelegateCompare : 1;
        switch (type?.Name)
        {
            case "Int128" or "UInt128" when IsSystem(type): return divides ? WideDivide : 15;
            case "Half" when IsSystem(type): return kind == BinaryOperatorKind.Remainder ? 4 * Half : Half;
            case "Matrix4x4" or "Complex" when IsSystem(type): return divides ? 120 : 60;
            case "Matrix3x2" or "Quaternion" when IsSystem(type): return 45;
            case "TimeSpan" or "DateTime" or "DateOnly" or "TimeOnly" or "DateTimeOffset" or "Guid" or "BigInteger" when IsSystem(type): return 24;
        }

        if (Underlying(result) is { } made && IsVector(made)) return made.Name is "Complex" ? 120 : 9; // 2 * v: the vector is on the right.
        if (kind == BinaryOperatorKind.Remainder && Underlying(result)?.SpecialType is SpecialType.System_Double or SpecialType.System_Single)
            return lifted || compound ? BlindRemainder : 30;
        return !divides ? 1 : byConstant ? 9 : 30; // A division by a constant is a multiplication.
    }

    /// <summary>A unary operator, ++ or --.</summary>
    internal static int Unary(ITypeSymbol? type) => Underlying(type) switch
    {
        { } t when IsDecimal(t) => Decimal,
        { Name: "Half" } t when IsSystem(t) => Half,
        { Name: "Int128" or "UInt128" } t when IsSystem(t) => 6,
        _ => 1,
    };

    /// <summary>An explicit or user-visible conversion between numbers.</summary>
    internal static int Conversion(ITypeSymbol? from, ITypeSymbol? to)
    {
        ITypeSymbol? source = Underlying(from), target = Underlying(to);
        if (IsDecimal(source) || IsDecimal(target)) return Decimal;
        if (source?.Name is "Half" or "Int128" or "UInt128" || target?.Name is "Half" or "Int128" or "UInt128") return 30;
        // The unsigned conversions of fractions take several instructions and a slow path.
        bool fraction = source?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
        bool unsigned = target?.SpecialType is SpecialType.System_UInt64 or SpecialType.System_UInt32 or SpecialType.System_UIntPtr;
        bool back = source?.SpecialType is SpecialType.System_UInt64 && target?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
        return (fraction && unsigned) || back ? 24 : 1;
    }

    /// <summary>A member of the base library beyond the call itself and the policy's own charge.</summary>
    internal static int Member(IMethodSymbol method) => method.ContainingType switch
    {
        { Name: "Math" or "MathF" or "Half" } => IsDecimal(method.ReturnType) ? Decimal : 60,
        { SpecialType: SpecialType.System_Double or SpecialType.System_Single } => 60,
        { SpecialType: SpecialType.System_Decimal } => method.Name is "Divide" or "Remainder" ? DecimalDivide : method.IsStatic ? Decimal : 30,
        { Name: "Int128" or "UInt128" } => method.Name is "DivRem" ? WideDivide : 30,
        { Name: "Convert" } => method.Parameters.Any(p => IsDecimal(p.Type)) || IsDecimal(method.ReturnType) ? Decimal : 30,
        { Name: "Random" } => method.Name is "NextInt64" ? 150 : 45,
        { Name: "BigInteger" } => 45,
        { Name: "Complex" } => 450,
        { Name: "Matrix3x2" or "Matrix4x4" or "Quaternion" or "Plane" } => method.AssociatedSymbol is null ? 300 : 30,
        { Name: "Vector2" or "Vector3" or "Vector4" } => 60,
        _ => 15,
    };

    /// <summary>What <c>new</c> costs: clearing an object, for which its members or its size are a measure; a vector is a register or a few.</summary>
    internal static int Creation(ITypeSymbol? type) =>
        type is not INamedTypeSymbol named ? 30 : IsVector(named) ? 12 : 30 + (3 * Math.Max(Math.Min(named.GetMembers().Length, 100), named.IsValueType ? 0 : TypeSizes.Instance(named) / 16));

    /// <summary>The context's object for the static fields of a type is looked up at each access.</summary>
    internal const int StaticAccess = 12;

    /// <summary>Whether a static member of the guest is a variable of the context.</summary>
    internal static bool IsStored(ISymbol member) => member is { IsStatic: true, DeclaringSyntaxReferences.Length: > 0 } && member switch
    {
        IFieldSymbol field => !field.IsConst,
        IPropertySymbol => member.ContainingType.GetMembers().Any(m => m is IFieldSymbol { IsStatic: true, AssociatedSymbol: { } owner } && SymbolEqualityComparer.Default.Equals(owner, member)),
        _ => false,
    };

    /// <summary>Comparing with a text walks over all of it.</summary>
    internal static int Comparison(IOperation? constant) => constant is { ConstantValue: { HasValue: true, Value: string text } } ? text.Length / 8 : 0;

    private static bool IsVector(ITypeSymbol type) =>
        type.IsValueType && IsSystem(type) && type.Name is "Vector2" or "Vector3" or "Vector4" or "Complex" or "Quaternion" or "Plane" or "Matrix3x2" or "Matrix4x4";

    /// <summary>Copying a value of this type: a nanosecond for 16 bytes, since the next copy waits for the stores of this one.</summary>
    internal static int Copy(ITypeSymbol? type)
    {
        if (type is not { IsValueType: true, IsRefLikeType: false } || type.SpecialType != SpecialType.None || type.TypeKind == TypeKind.Enum) return 0;
        int size = TypeSizes.Of(type);
        return size <= 16 ? 0 : Math.Min(size, 4096) / 4;
    }

    private static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static bool IsDecimal(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Decimal;

    private static bool IsBoolean(ITypeSymbol? type) => Underlying(type)?.SpecialType == SpecialType.System_Boolean;

    private static bool IsSystem(ITypeSymbol type) => type.DeclaringSyntaxReferences.Length == 0;
}
