// If this file is wrong two different types look the same to a clause.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>What a type in a signature is. There is no kind for pointers, function pointers and typed references: they are refused.</summary>
internal enum SigKind : byte
{
    Primitive,
    Named,
    Generic,
    SzArray,
    Array,
    ByRef,
    TypeVar,
    MethodVar,
}

/// <summary>A type in a signature, at most <see cref="Limits.SignatureDepth"/> deep. Immutable.</summary>
internal sealed class SigType
{
    internal required SigKind Kind { get; init; }

    /// <summary>For <see cref="SigKind.Primitive"/>.</summary>
    internal PrimitiveTypeCode Primitive { get; init; }

    /// <summary>TypeDef or TypeRef of <see cref="SigKind.Named"/> and <see cref="SigKind.Generic"/>.</summary>
    internal EntityHandle Handle { get; init; }

    /// <summary>True when the signature says VALUETYPE.</summary>
    internal bool IsValueType { get; init; }

    /// <summary>Type arguments, or the one element type.</summary>
    internal SigType[] Args { get; init; } = [];

    /// <summary>Number of a type variable, or rank of an array.</summary>
    internal int Number { get; init; }

    /// <summary>For <see cref="SigKind.ByRef"/>: marked as a pointer that nothing may be stored through (<c>modreq(InAttribute)</c>).</summary>
    internal bool IsReadOnly { get; init; }

    internal SigType Element => Args[0];

    internal bool Is(PrimitiveTypeCode code) => Kind == SigKind.Primitive && Primitive == code;

    internal static SigType Of(PrimitiveTypeCode code) => s_primitives[(int)code] ??= new SigType { Kind = SigKind.Primitive, Primitive = code };

    private static readonly SigType?[] s_primitives = new SigType?[0x20];

    /// <summary>True when each of its variables is one of so many.</summary>
    internal bool IsWithin(int typeVars, int methodVars)
    {
        if (Kind is SigKind.TypeVar or SigKind.MethodVar) return Number < (Kind == SigKind.TypeVar ? typeVars : methodVars);
        foreach (SigType arg in Args)
            if (!arg.IsWithin(typeVars, methodVars)) return false;
        return true;
    }

    /// <summary>The type with its variables replaced; variables without an argument stay.</summary>
    internal SigType Substitute(SigType[] typeArgs, SigType[] methodArgs)
    {
        switch (Kind)
        {
            case SigKind.TypeVar: return Number < typeArgs.Length ? typeArgs[Number] : this;
            case SigKind.MethodVar: return Number < methodArgs.Length ? methodArgs[Number] : this;
        }

        if (Args.Length == 0) return this;
        SigType[]? changed = null;
        for (int i = 0; i < Args.Length; i++)
        {
            SigType arg = Args[i].Substitute(typeArgs, methodArgs);
            if (!ReferenceEquals(arg, Args[i])) (changed ??= [.. Args])[i] = arg;
        }

        return changed is null ? this : new SigType { Kind = Kind, Primitive = Primitive, Handle = Handle, IsValueType = IsValueType, Args = changed, Number = Number, IsReadOnly = IsReadOnly };
    }
}

/// <summary>A method signature.</summary>
internal sealed record MethodSig(bool IsInstance, int GenericArity, SigType Return, SigType[] Parameters);
