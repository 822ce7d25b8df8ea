using Microsoft.CodeAnalysis;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>Sizes in bytes on a 64-bit runtime: upper estimates, since only their sum is charged.</summary>
internal static class TypeSizes
{
    /// <summary>A field, element or box content of this type.</summary>
    internal static int Of(ITypeSymbol type, int depth = 0)
    {
        if (type.IsReferenceType || depth > 8) return 8;
        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean or SpecialType.System_SByte or SpecialType.System_Byte: return 1;
            case SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16: return 2;
            case SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single: return 4;
            case SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_DateTime
                or SpecialType.System_IntPtr or SpecialType.System_UIntPtr: return 8;
            case SpecialType.System_Decimal: return 16;
        }

        if (type.TypeKind == TypeKind.Enum) return 8;
        if (type is ITypeParameterSymbol parameter) return TypeArguments.Largest(parameter);
        if (type is not INamedTypeSymbol named) return 32;
        int size = 0;
        foreach (ISymbol member in named.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false, IsConst: false } field) size += Math.Max(8, Of(field.Type, depth + 1));
        }

        return named.DeclaringSyntaxReferences.Length == 0 && size < 16 && !named.IsTupleType ? 32 : Math.Max(1, size);
    }

    /// <summary>A box of this type; no object is smaller than 24 bytes.</summary>
    internal static int Boxed(ITypeSymbol type) => Math.Max(24, (16 + Of(type) + 7) & ~7);

    /// <summary>An object of this class on the heap, header included.</summary>
    internal static int Instance(ITypeSymbol type)
    {
        int size = 16;
        for (ITypeSymbol? t = type; t is not null && t.SpecialType != SpecialType.System_Object; t = t.BaseType)
        {
            if (t.DeclaringSyntaxReferences.Length == 0) return size + (t.Name.EndsWith("Exception", StringComparison.Ordinal) ? 320 : 64);
            foreach (ISymbol member in t.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false, IsConst: false } field) size += Math.Max(4, Of(field.Type));
            }
        }

        return Math.Max(24, (size + 7) & ~7);
    }

    /// <summary>The object that holds a type's static fields.</summary>
    internal static int Statics(INamedTypeSymbol type)
    {
        int size = 24;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: true } field) size += Math.Max(8, Of(field.Type));
            else if (member is IEventSymbol { IsStatic: true }) size += 8;
        }

        return size;
    }
}
