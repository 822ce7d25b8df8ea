// If this file is wrong a reference is judged as one member and bound by the runtime to another.
using System.Buffers;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SafeCompile.Verification;

internal sealed partial class GuestImage
{
    private static readonly SearchValues<char> s_special = SearchValues.Create(".+,\\[]&* \0");

    /// <summary>A foreign member as the policy names it.</summary>
    internal PolicySymbol Symbol(MemberReference member)
    {
        if (member.Symbol is { } known) return known;
        ExternalType type = member.External!;
        string? owner = member.Method is null ? null : DocumentationId.Owner(type.FullName, member.Name, member.Method, _nameOf);
        var symbol = new PolicySymbol(member.Id, owner, type.Id, type.Namespace);
        member.Symbol = symbol;
        return symbol;
    }

    private ExternalType ReadTypeReference(int row, int depth)
    {
        if (depth > Limits.NestingDepth) throw new ImageRefusedException("SC6120", "type references nested too deeply");
        TypeReference reference = Metadata.GetTypeReference(MetadataTokens.TypeReferenceHandle(row));
        string name = Name(reference.Name);
        string ns = Name(reference.Namespace);
        if (name.Length == 0 || name.AsSpan().IndexOfAny(s_special) >= 0 || ns.Contains('\0'))
            throw new ImageRefusedException("SC6040", ns + "." + name, -1, "a type reference with a malformed name");
        EntityHandle scope = reference.ResolutionScope;
        switch (scope.Kind)
        {
            case HandleKind.AssemblyReference:
                int assemblyRow = MetadataTokens.GetRowNumber(scope);
                if (assemblyRow < 1 || assemblyRow > Metadata.AssemblyReferences.Count) goto default;
                string assembly = Name(Metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name);
                return new ExternalType(OriginOf(assembly), ns, Whole(ns.Length == 0 ? name : ns + "." + name, Limits.FullNameLength), [Arity(name)]);
            case HandleKind.TypeReference:
                if (ns.Length != 0) throw new ImageRefusedException("SC6040", ns + "." + name, -1, "a nested type reference with a namespace");
                int outerRow = MetadataTokens.GetRowNumber(scope);
                if (outerRow < 1 || outerRow >= _typeRefs.Length) goto default;
                ExternalType outer = _typeRefs[outerRow] ??= ReadTypeReference(outerRow, depth + 1);
                return new ExternalType(outer.Origin, outer.Namespace, Whole(outer.FullName + "." + name, Limits.FullNameLength), [.. outer.Arities, Arity(name)]);
            default:
                throw new ImageRefusedException("SC6040", ns + "." + name, -1, "a type reference outside of any referenced assembly");
        }
    }

    private Origin OriginOf(string assembly) =>
        assembly == "SafeCompile.Runtime" ? Origin.Runtime
        : ExternalType.IsFrameworkAssembly(assembly) ? Origin.Framework
        : Policy.Trusted(assembly) is not null ? Origin.Trusted
        : Origin.Unknown;

    private MemberReference ReadMember(int row)
    {
        var handle = MetadataTokens.MemberReferenceHandle(row);
        System.Reflection.Metadata.MemberReference reference = Metadata.GetMemberReference(handle);
        string name = Name(reference.Name);
        SigType parent = TypeOf(reference.Parent);
        BlobReader blob = Metadata.GetBlobReader(reference.Signature);
        bool isField = blob.Length > 0 && blob.ReadByte() == 0x06;
        MethodSig? method = isField ? null : Signatures("MemberRef", name).Method(reference.Signature);
        SigType? field = isField ? Signatures("MemberRef", name).Field(reference.Signature) : null;

        if (External(parent) is { } external)
        {
            string id = Whole(method is null ? DocumentationId.Field(external.FullName, name) : DocumentationId.Method(external.FullName, name, method, _nameOf), Limits.TotalNames);
            return new MemberReference
            {
                Row = row, Name = name, Parent = parent, External = external, Method = method, Field = field, Id = id,
                Guard = external.IsRuntime(GuardFunctions.TypeName) ? GuardFunctions.Of(id) : GuardFunction.None,
            };
        }

        GuestType? guest = Guest(parent);
        var member = new MemberReference
        {
            Row = row, Name = name, Parent = parent, Method = method, Field = field, Id = Whole(Describe(parent) + "." + name, Limits.TotalNames),
            GuestMethod = guest is null || isField ? null : FindMethod(guest, name, reference.Signature),
            GuestField = guest is null || !isField ? null : FindField(guest, name, reference.Signature),
        };
        if (guest is not null && member.GuestMethod is null && member.GuestField is null)
            throw new ImageRefusedException("SC6040", member.Id, -1, "a reference to a member that its type does not declare");
        return member;
    }

    // By name and signature, byte for byte: there may be as many references as methods.
    private GuestMethod? FindMethod(GuestType type, string name, BlobHandle signature)
    {
        ref Dictionary<string, GuestMethod>? known = ref _instanceMethods[type.Row - 1];
        if (known is null)
        {
            known = new Dictionary<string, GuestMethod>(StringComparer.Ordinal);
            foreach (GuestMethod method in type.Methods)
                known.TryAdd(Key(method.Name, Metadata.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(method.Row)).Signature), method);
        }

        return known.GetValueOrDefault(Key(name, signature));
    }

    private string Key(string name, BlobHandle signature) => name + '\0' + System.Text.Encoding.Latin1.GetString(Metadata.GetBlobBytes(signature));

    private GuestField? FindField(GuestType type, string name, BlobHandle signature)
    {
        foreach (GuestField field in type.Fields)
            if (field.Name == name && SameBlob(Metadata.GetFieldDefinition(MetadataTokens.FieldDefinitionHandle(field.Row)).Signature, signature)) return field;
        return null;
    }

    private bool SameBlob(BlobHandle a, BlobHandle b)
    {
        if (a == b) return true;
        BlobReader x = Metadata.GetBlobReader(a), y = Metadata.GetBlobReader(b);
        if (x.Length != y.Length) return false;
        while (x.RemainingBytes > 0)
            if (x.ReadByte() != y.ReadByte()) return false;
        return true;
    }

    private Callee ReadSpec(int row)
    {
        MethodSpecification spec = Metadata.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row));
        SigType[] arguments = Signatures("MethodSpec", row).MethodArguments(spec.Signature);
        int token = MetadataTokens.GetToken(spec.Method);
        if (spec.Method.Kind is not (HandleKind.MethodDefinition or HandleKind.MemberReference))
            throw new ImageRefusedException("SC6010", $"MethodSpec {row} instantiates no method");
        Callee open = Method(token);
        if (open.Signature.GenericArity != arguments.Length)
            throw new ImageRefusedException("SC6040", open.Display, -1, "a generic method with a wrong number of type arguments");
        return open with { Arguments = arguments };
    }
}
