// If this file is wrong a declared method is not judged at all.
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SafeCompile.Verification;

internal sealed partial class GuestImage
{
    /// <summary>Reads everything once. Throws <see cref="ImageRefusedException"/> for what no clause could judge.</summary>
    internal static GuestImage Load(PEReader pe, MetadataReader metadata, Policy policy)
    {
        var image = new GuestImage(pe, metadata, policy);
        image.DeclareTypes();
        image.CountGenericParameters();
        image.ReadBases();
        image.DeclareMembers();
        TypeDepth.Check(image);
        image.ReadBodies();
        return image;
    }

    private void DeclareTypes()
    {
        for (int row = 1; row <= Types.Length; row++)
        {
            TypeDefinition type = Metadata.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row));
            Types[row - 1] = new GuestType(row, Name(type.Namespace), Declared(type.Name)) { Attributes = type.Attributes };
        }

        for (int row = 1; row <= Types.Length; row++)
        {
            TypeDefinitionHandle outer = Metadata.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row)).GetDeclaringType();
            bool nested = (Types[row - 1].Attributes & TypeAttributes.VisibilityMask) > TypeAttributes.Public;
            if (outer.IsNil == nested) throw new ImageRefusedException("SC6010", Types[row - 1].Name, -1, "nesting and visibility disagree");
            if (outer.IsNil) continue;
            // An enclosing type comes first (ECMA-335 II.22.32), so the chain is acyclic.
            if (MetadataTokens.GetRowNumber(outer) >= row) throw new ImageRefusedException("SC6010", Types[row - 1].Name, -1, "a nested type before its enclosing type");
            Types[row - 1].Outer = Type(outer);
        }

        foreach (GuestType type in Types)
        {
            int depth = 0;
            for (GuestType? o = type.Outer; o is not null; o = o.Outer)
                if (++depth > Limits.NestingDepth) throw new ImageRefusedException("SC6120", type.Name, -1, $"nested more than {Limits.NestingDepth} levels deep");
            string full = type.Outer is { } outer ? outer.FullName + "." + type.Name : type.Namespace.Length == 0 ? type.Name : type.Namespace + "." + type.Name;
            type.FullName = Whole(full, Limits.FullNameLength);
        }
    }

    private void CountGenericParameters()
    {
        int count = Metadata.GetTableRowCount(TableIndex.GenericParam);
        _methodArity = new int[Methods.Length];
        for (int row = 1; row <= count; row++)
        {
            GenericParameter parameter = Metadata.GetGenericParameter(MetadataTokens.GenericParameterHandle(row));
            int owner = MetadataTokens.GetRowNumber(parameter.Parent);
            bool ofType = parameter.Parent.Kind == HandleKind.TypeDefinition;
            if (owner < 1 || owner > (ofType ? Types.Length : Methods.Length)) throw new ImageRefusedException("SC6010", "a generic parameter without an owner");
            int arity = ofType ? ++Types[owner - 1].GenericArity : ++_methodArity[owner - 1];
            if (parameter.Index != arity - 1) throw new ImageRefusedException("SC6010", "generic parameters out of order");
            // Nested types repeat the parameters of the types around them.
            if (arity > Limits.GenericArity * (ofType ? 4 : 1)) throw new ImageRefusedException("SC6120", $"more than {Limits.GenericArity} generic parameters");
        }
    }

    private int[] _methodArity = [];

    private void ReadBases()
    {
        foreach (GuestType type in Types)
        {
            TypeDefinition definition = Metadata.GetTypeDefinition((TypeDefinitionHandle)type.Handle);
            if (!definition.BaseType.IsNil) type.Base = TypeOf(definition.BaseType);
            ExternalType? external = type.Base is { Kind: SigKind.Named } ? External(type.Base) : null;
            type.IsEnum = external?.IsFramework("System.Enum") == true;
            type.IsValueType = type.IsEnum || external?.IsFramework("System.ValueType") == true;
            type.IsDelegate = external?.IsFramework("System.MulticastDelegate") == true;
        }

        int next = 1;
        foreach (GuestType type in Types)
        {
            foreach (InterfaceImplementationHandle handle in Metadata.GetTypeDefinition((TypeDefinitionHandle)type.Handle).GetInterfaceImplementations())
            {
                if (MetadataTokens.GetRowNumber(handle) != next++) throw new ImageRefusedException("SC6010", "interface rows out of order");
                type.Interfaces.Add(TypeOf(Metadata.GetInterfaceImplementation(handle).Interface));
                if (type.Interfaces.Count > Limits.Interfaces) throw new ImageRefusedException("SC6120", type.FullName, -1, $"more than {Limits.Interfaces} interfaces");
            }
        }

        if (next != Metadata.GetTableRowCount(TableIndex.InterfaceImpl) + 1) throw new ImageRefusedException("SC6010", "interface rows without a type");
    }

    private void DeclareMembers()
    {
        int nextMethod = 1, nextField = 1;
        foreach (GuestType type in Types)
        {
            TypeDefinition definition = Metadata.GetTypeDefinition((TypeDefinitionHandle)type.Handle);
            foreach (FieldDefinitionHandle handle in definition.GetFields())
            {
                int row = MetadataTokens.GetRowNumber(handle);
                if (row != nextField++ || row > Fields.Length) throw new ImageRefusedException("SC6010", type.FullName, -1, "field rows out of order");
                FieldDefinition field = Metadata.GetFieldDefinition(handle);
                string name = Declared(field.Name);
                Fields[row - 1] = new GuestField(row, type, name)
                {
                    Attributes = field.Attributes,
                    FieldType = Signatures(type.FullName, name).Field(field.Signature),
                };
                type.Fields.Add(Fields[row - 1]);
            }

            foreach (MethodDefinitionHandle handle in definition.GetMethods())
            {
                int row = MetadataTokens.GetRowNumber(handle);
                if (row != nextMethod++ || row > Methods.Length) throw new ImageRefusedException("SC6010", type.FullName, -1, "method rows out of order");
                MethodDefinition method = Metadata.GetMethodDefinition(handle);
                string name = Declared(method.Name);
                MethodSig signature = Signatures(type.FullName, name).Method(method.Signature);
                Methods[row - 1] = new GuestMethod(row, type, name)
                {
                    Attributes = method.Attributes,
                    ImplAttributes = method.ImplAttributes,
                    Signature = signature,
                    Rva = method.RelativeVirtualAddress,
                    GenericArity = _methodArity[row - 1],
                };
                if (signature.GenericArity != _methodArity[row - 1] || signature.IsInstance == Methods[row - 1].IsStatic)
                    throw new ImageRefusedException("SC6010", Methods[row - 1], -1, "signature and declaration disagree");
                type.Methods.Add(Methods[row - 1]);
            }
        }

        if (nextMethod != Methods.Length + 1 || nextField != Fields.Length + 1) throw new ImageRefusedException("SC6010", "members without a type");
    }

    private void ReadBodies()
    {
        long total = 0;
        var code = new List<Instruction>();
        int[] offsets = [];
        foreach (GuestMethod method in Methods)
        {
            if (method.Rva == 0) continue;
            BodyFormat.Check(Pe, method);
            MethodBodyBlock body = Pe.GetMethodBody(method.Rva);
            BlobReader il = body.GetILReader();
            total += il.Length;
            if (il.Length > Limits.MethodILBytes || total > Limits.TotalILBytes)
                throw new ImageRefusedException("SC6002", method, -1, $"more than {Limits.MethodILBytes} bytes of IL");
            if (body.MaxStack > Limits.MaxStack) throw new ImageRefusedException("SC6002", method, -1, $"an evaluation stack of {body.MaxStack}, at most {Limits.MaxStack} is allowed");
            method.MaxStack = body.MaxStack;
            HighestStack = Math.Max(HighestStack, body.MaxStack);
            if (!body.LocalSignature.IsNil)
            {
                if (!body.LocalVariablesInitialized)
                    throw new ImageRefusedException("SC6050", method, -1, "locals that are not initialised: the method could read what others left on the stack");
                if (MetadataTokens.GetRowNumber(body.LocalSignature) > Metadata.GetTableRowCount(TableIndex.StandAloneSig))
                    throw new ImageRefusedException("SC6010", method, -1, "locals without a signature");
                method.Locals = Locals(method, Metadata.GetStandaloneSignature(body.LocalSignature).Signature);
            }

            code.Clear();
            if (offsets.Length <= il.Length) offsets = new int[Math.Max(il.Length + 1, 2 * offsets.Length)];
            ReadBody(method, il, body, code, offsets.AsMemory(0, il.Length + 1));
            LongestCode = Math.Max(LongestCode, method.Code.Length);
        }
    }

    // Thousands of methods may share one signature of hundreds of locals.
    private SigType[] Locals(GuestMethod method, BlobHandle signature)
    {
        if (!_locals.TryGetValue(signature, out SigType[]? locals)) _locals.Add(signature, locals = Signatures(method.Type.FullName, method.Name).Locals(signature));
        return locals;
    }

    private static unsafe void ReadBody(GuestMethod method, BlobReader il, MethodBodyBlock body, List<Instruction> code, Memory<int> offsets)
    {
        // The reader's memory is the image's own copy, alive as long as the PEReader; the span only avoids a second copy.
        BodyReader.Read(method, new ReadOnlySpan<byte>(il.StartPointer, il.Length), code, offsets);
        Regions.Read(method, body.ExceptionRegions);
        method.IndexAt = default; // From here on everything counts in instructions.
    }
}
