using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SafeCompile.Tests.Verifier.Mutants;

/// <summary>A method with IL, and where that lies in the file.</summary>
internal sealed record MutantMethod(string Name, IlCode Code, int FileOffset, StandaloneSignatureHandle Locals);

/// <summary>A call of a member of <c>Guard</c>.</summary>
/// <param name="Name">The member.</param>
/// <param name="Signature">Bytes of its signature.</param>
/// <param name="Parameters">Their number.</param>
/// <param name="Token">The token in the call.</param>
internal sealed record GuardMember(string Name, ImmutableArray<byte> Signature, int Parameters, int Token)
{
    internal bool IsGeneric => (Signature[0] & 0x10) != 0;

    /// <summary>First element type of the result; meaningless for generic members.</summary>
    internal byte Result => Signature[2];
}

/// <summary>An honest image and the file offsets of what mutations change.</summary>
internal sealed class MutantImage : IDisposable
{
    private readonly PEReader _pe;

    internal MutantImage(byte[] bytes)
    {
        Bytes = bytes;
        _pe = new PEReader(ImmutableArray.Create(bytes));
        Metadata = _pe.GetMetadataReader();
        Start = _pe.PEHeaders.MetadataStartOffset;
        for (int row = 1; row <= Metadata.GetTableRowCount(TableIndex.MemberRef); row++) Add(MetadataTokens.MemberReferenceHandle(row), 0x0a000000 | row);
        for (int row = 1; row <= Metadata.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            if (Metadata.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).Method is { Kind: HandleKind.MemberReference } generic)
                Add((MemberReferenceHandle)generic, 0x2b000000 | row);
        }

        foreach (MethodDefinitionHandle handle in Metadata.MethodDefinitions)
        {
            MethodDefinition method = Metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0) continue;
            MethodBodyBlock body = _pe.GetMethodBody(method.RelativeVirtualAddress);
            byte[] il = body.GetILBytes()!;
            Methods.Add(new MutantMethod(Metadata.GetString(method.Name), new IlCode(il), Offset(method.RelativeVirtualAddress) + HeaderSize(method.RelativeVirtualAddress), body.LocalSignature));
        }
    }

    internal byte[] Bytes { get; }

    internal MetadataReader Metadata { get; }

    /// <summary>File offset of the metadata.</summary>
    internal int Start { get; }

    internal List<MutantMethod> Methods { get; } = [];

    /// <summary>By token.</summary>
    internal Dictionary<int, GuardMember> Guards { get; } = [];

    public void Dispose() => _pe.Dispose();

    /// <summary>File offset of a row.</summary>
    internal int Row(TableIndex table, int row) => Start + Metadata.GetTableMetadataOffset(table) + (Metadata.GetTableRowSize(table) * (row - 1));

    /// <summary>Bytes of an index into a heap.</summary>
    internal int IndexSize(HeapIndex heap) => Metadata.GetHeapSize(heap) > ushort.MaxValue ? 4 : 2;

    internal int File(BlobHandle blob) => Start + Metadata.GetHeapMetadataOffset(HeapIndex.Blob) + Metadata.GetHeapOffset(blob);

    private int Offset(int rva)
    {
        SectionHeader section = _pe.PEHeaders.SectionHeaders[_pe.PEHeaders.GetContainingSectionIndex(rva)];
        return rva - section.VirtualAddress + section.PointerToRawData;
    }

    private int HeaderSize(int rva) => (Bytes[Offset(rva)] & 3) == 2 ? 1 : 12;

    private void Add(MemberReferenceHandle handle, int token)
    {
        System.Reflection.Metadata.MemberReference member = Metadata.GetMemberReference(handle);
        if (member.GetKind() != MemberReferenceKind.Method || member.Parent.Kind != HandleKind.TypeReference) return;
        if (Metadata.GetString(Metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name) != "Guard") return;
        ImmutableArray<byte> signature = Metadata.GetBlobContent(member.Signature);
        BlobReader blob = Metadata.GetBlobReader(member.Signature);
        if (blob.ReadSignatureHeader().IsGeneric) blob.ReadCompressedInteger();
        Guards[token] = new GuardMember(Metadata.GetString(member.Name), signature, blob.ReadCompressedInteger(), token);
    }
}
