// If this file is wrong a pointer or an unjudged type hides in a signature, or a deep one overflows the verifier's stack.
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SafeCompile.Verification;

/// <summary>Reads signature blobs (ECMA-335 II.23.2), closed list of element types, depth capped.</summary>
internal readonly struct SignatureReader(MetadataReader metadata, object where, object member, Action<EntityHandle> onModifier)
{
    private const int Explicit = 0x40;

    internal MethodSig Method(BlobHandle handle)
    {
        BlobReader blob = Open(handle);
        int header = blob.ReadByte();
        int convention = header & 0x0f;
        if (convention != 0 || (header & Explicit) != 0 || (header & 0x80) != 0) throw Bad($"calling convention 0x{header:x2}");
        int arity = (header & 0x10) != 0 ? Count(ref blob, Limits.GenericArity, "generic parameters") : 0;
        int count = Count(ref blob, Limits.Parameters, "parameters");
        SigType result = ReturnType(ref blob);
        var parameters = new SigType[count];
        for (int i = 0; i < count; i++) parameters[i] = Type(ref blob, 0, allowByRef: true, allowVoid: false);
        End(blob);
        return new MethodSig((header & 0x20) != 0, arity, result, parameters);
    }

    internal SigType Field(BlobHandle handle)
    {
        BlobReader blob = Open(handle);
        if (blob.ReadByte() != 0x06) throw Bad("not a field signature");
        SigType type = Type(ref blob, 0, allowByRef: false, allowVoid: false);
        End(blob);
        return type;
    }

    internal void Property(BlobHandle handle)
    {
        BlobReader blob = Open(handle);
        if ((blob.ReadByte() & ~0x20) != 0x08) throw Bad("not a property signature");
        int count = Count(ref blob, Limits.Parameters, "parameters");
        for (int i = 0; i <= count; i++) Type(ref blob, 0, allowByRef: true, allowVoid: false);
        End(blob);
    }

    internal SigType[] Locals(BlobHandle handle)
    {
        BlobReader blob = Open(handle);
        if (blob.ReadByte() != 0x07) throw Bad("not a signature of locals");
        var locals = new SigType[Count(ref blob, Limits.Locals, "locals")];
        for (int i = 0; i < locals.Length; i++) locals[i] = Type(ref blob, 0, allowByRef: true, allowVoid: false);
        End(blob);
        return locals;
    }

    internal SigType TypeSpec(BlobHandle handle)
    {
        BlobReader blob = Open(handle);
        SigType type = Type(ref blob, 0, allowByRef: false, allowVoid: false);
        End(blob);
        return type;
    }

    internal SigType[] MethodArguments(BlobHandle handle)
    {
        BlobReader blob = Open(handle);
        if (blob.ReadByte() != 0x0a) throw Bad("not a method instantiation");
        var args = new SigType[Count(ref blob, Limits.GenericArity, "type arguments")];
        for (int i = 0; i < args.Length; i++) args[i] = Type(ref blob, 0, allowByRef: false, allowVoid: false);
        End(blob);
        return args;
    }

    // Names are written out for each of its bytes.
    private BlobReader Open(BlobHandle handle)
    {
        BlobReader blob = metadata.GetBlobReader(handle);
        return blob.Length <= Limits.SignatureBytes ? blob : throw Bad($"{blob.Length} bytes, at most {Limits.SignatureBytes} are allowed");
    }

    private SigType ReturnType(ref BlobReader blob) => Type(ref blob, 0, allowByRef: true, allowVoid: true);

    private SigType Type(ref BlobReader blob, int depth, bool allowByRef, bool allowVoid)
    {
        if (depth > Limits.SignatureDepth) throw Bad($"a type nested more than {Limits.SignatureDepth} levels deep");
        int code = blob.ReadByte();
        int modifiers = 0;
        bool readOnly = false;
        while (code is 0x1f or 0x20) // modreq, modopt
        {
            if (++modifiers > 4) throw Bad("too many custom modifiers");
            EntityHandle modifier = blob.ReadTypeHandle();
            onModifier(modifier);
            readOnly |= code == 0x1f && IsInAttribute(modifier);
            code = blob.ReadByte();
        }

        switch (code)
        {
            case 0x01 when allowVoid: return SigType.Of(PrimitiveTypeCode.Void);
            case (>= 0x02 and <= 0x0e) or 0x18 or 0x19 or 0x1c: return SigType.Of((PrimitiveTypeCode)code);
            case 0x10 when allowByRef:
                return new SigType { Kind = SigKind.ByRef, Args = [Type(ref blob, depth + 1, allowByRef: false, allowVoid: false)], IsReadOnly = readOnly };
            case 0x11 or 0x12:
                return new SigType { Kind = SigKind.Named, Handle = Handle(ref blob), IsValueType = code == 0x11 };
            case 0x13: return new SigType { Kind = SigKind.TypeVar, Number = Count(ref blob, Limits.GenericArity * 4, "type variable") };
            case 0x1e: return new SigType { Kind = SigKind.MethodVar, Number = Count(ref blob, Limits.GenericArity * 4, "type variable") };
            case 0x1d:
                return new SigType { Kind = SigKind.SzArray, Args = [Type(ref blob, depth + 1, allowByRef: false, allowVoid: false)] };
            case 0x14: return Array(ref blob, depth);
            case 0x15: return Generic(ref blob, depth);
            default: throw Bad($"element type 0x{code:x2} (pointers, function pointers, pinned and typed references are refused)");
        }
    }

    private SigType Generic(ref BlobReader blob, int depth)
    {
        int kind = blob.ReadByte();
        if (kind is not (0x11 or 0x12)) throw Bad("a generic instance of something that is not a class or a value type");
        EntityHandle handle = Handle(ref blob);
        var args = new SigType[Count(ref blob, Limits.GenericArity * 4, "type arguments")];
        if (args.Length == 0) throw Bad("a generic instance without arguments");
        for (int i = 0; i < args.Length; i++) args[i] = Type(ref blob, depth + 1, allowByRef: false, allowVoid: false);
        return new SigType { Kind = SigKind.Generic, Handle = handle, IsValueType = kind == 0x11, Args = args };
    }

    private SigType Array(ref BlobReader blob, int depth)
    {
        SigType element = Type(ref blob, depth + 1, allowByRef: false, allowVoid: false);
        int rank = Count(ref blob, Limits.ArrayRank, "dimensions");
        if (rank == 0) throw Bad("an array without dimensions");
        int sizes = Count(ref blob, 0, "array sizes");
        int bounds = Count(ref blob, rank, "array bounds");
        for (int i = 0; i < sizes + bounds; i++)
            if (blob.ReadCompressedSignedInteger() != 0) throw Bad("an array with a lower bound");
        return new SigType { Kind = SigKind.Array, Args = [element], Number = rank };
    }

    private EntityHandle Handle(ref BlobReader blob)
    {
        EntityHandle handle = blob.ReadTypeHandle();
        int row = MetadataTokens.GetRowNumber(handle);
        bool known = handle.Kind switch
        {
            HandleKind.TypeDefinition => row <= metadata.TypeDefinitions.Count,
            HandleKind.TypeReference => row <= metadata.TypeReferences.Count,
            _ => false,
        };
        return known && row > 0 ? handle : throw Bad("a type that is neither declared nor referenced");
    }

    private bool IsInAttribute(EntityHandle modifier)
    {
        int row = MetadataTokens.GetRowNumber(modifier);
        if (modifier.Kind != HandleKind.TypeReference || row < 1 || row > metadata.TypeReferences.Count) return false;
        TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)modifier);
        return metadata.StringComparer.Equals(type.Name, "InAttribute") && metadata.StringComparer.Equals(type.Namespace, "System.Runtime.InteropServices");
    }

    private int Count(ref BlobReader blob, int cap, string what)
    {
        int count = blob.ReadCompressedInteger();
        return count >= 0 && count <= cap ? count : throw Bad($"{count} {what}, at most {cap} are allowed");
    }

    private void End(BlobReader blob)
    {
        if (blob.RemainingBytes != 0) throw Bad("bytes after the signature");
    }

    private ImageRefusedException Bad(string what) => new("SC6052", $"{where}.{member}", -1, "signature refused: " + what);
}
