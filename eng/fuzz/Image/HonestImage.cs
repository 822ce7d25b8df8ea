using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SafeCompile.Fuzz.Image;

/// <summary>A piece of the file.</summary>
/// <param name="Start">File offset.</param>
/// <param name="Length">Bytes.</param>
internal readonly record struct Piece(int Start, int Length);

/// <summary>One instruction.</summary>
/// <param name="Start">File offset of its opcode.</param>
/// <param name="Operand">File offset of its operand.</param>
/// <param name="Length">Bytes with the operand.</param>
/// <param name="Kind">What the operand is.</param>
internal readonly record struct Site(int Start, int Operand, int Length, System.Reflection.Emit.OperandType Kind);

/// <summary>One metadata table.</summary>
internal sealed record Table(TableIndex Index, int Start, int Rows, int RowSize);

/// <summary>An image that the verifier accepts, with a map of where everything is in it.</summary>
internal sealed class HonestImage
{
    private static readonly Dictionary<int, System.Reflection.Emit.OpCode> s_opcodes = typeof(System.Reflection.Emit.OpCodes).GetFields()
        .Select(f => f.GetValue(null)).OfType<System.Reflection.Emit.OpCode>().ToDictionary(o => (int)(ushort)o.Value);

    private readonly List<Piece> _bodies = [];
    private readonly List<Piece> _headers = [];
    private readonly List<Site> _sites = [];
    private readonly List<Table> _tables = [];
    private readonly List<Piece> _heaps = [];
    private readonly List<Piece> _signatures = [];

    internal HonestImage(byte[] bytes, bool console)
    {
        Bytes = bytes;
        IsConsole = console;
        using var pe = new PEReader(new MemoryStream(bytes));
        MetadataReader reader = pe.GetMetadataReader();
        int metadata = pe.PEHeaders.MetadataStartOffset;
        Metadata = new Piece(metadata, pe.PEHeaders.MetadataSize);
        FileHeaders = new Piece(0, pe.PEHeaders.PEHeader!.SizeOfHeaders);
        Resources = new Piece(Offset(pe, pe.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress), pe.PEHeaders.CorHeader.ResourcesDirectory.Size);
        CorHeader = new Piece(pe.PEHeaders.CorHeaderStartOffset, 72);

        foreach (MethodDefinition method in reader.MethodDefinitions.Select(reader.GetMethodDefinition))
        {
            if (method.RelativeVirtualAddress == 0) continue;
            MethodBodyBlock body = pe.GetMethodBody(method.RelativeVirtualAddress);
            int start = Offset(pe, method.RelativeVirtualAddress);
            int header = (bytes[start] & 3) == 2 ? 1 : 12;
            int length = body.GetILReader().Length;
            _bodies.Add(new Piece(start + header, length));
            _headers.Add(new Piece(start, header));
            if (body.ExceptionRegions.Length > 0) _headers.Add(new Piece((start + header + length + 3) & ~3, body.Size - header - length));
            Decode(start + header, length);
        }

        foreach (TableIndex index in Enum.GetValues<TableIndex>())
        {
            if (index <= TableIndex.GenericParamConstraint && reader.GetTableRowCount(index) is > 0 and int rows)
                _tables.Add(new Table(index, metadata + reader.GetTableMetadataOffset(index), rows, reader.GetTableRowSize(index)));
        }

        foreach (HeapIndex heap in Enum.GetValues<HeapIndex>())
        {
            if (reader.GetHeapSize(heap) > 0) _heaps.Add(new Piece(metadata + reader.GetHeapMetadataOffset(heap), reader.GetHeapSize(heap)));
        }

        int blobs = metadata + reader.GetHeapMetadataOffset(HeapIndex.Blob);
        IEnumerable<BlobHandle> signatures =
        [
            .. reader.MethodDefinitions.Select(m => reader.GetMethodDefinition(m).Signature),
            .. reader.MemberReferences.Select(m => reader.GetMemberReference(m).Signature),
            .. reader.FieldDefinitions.Select(f => reader.GetFieldDefinition(f).Signature),
            .. Enumerable.Range(1, reader.GetTableRowCount(TableIndex.StandAloneSig)).Select(r => reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(r)).Signature),
            .. Enumerable.Range(1, reader.GetTableRowCount(TableIndex.TypeSpec)).Select(r => reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(r)).Signature),
            .. Enumerable.Range(1, reader.GetTableRowCount(TableIndex.MethodSpec)).Select(r => reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(r)).Signature),
        ];
        foreach (BlobHandle signature in signatures.Distinct())
        {
            int at = blobs + reader.GetHeapOffset(signature);
            int length = reader.GetBlobReader(signature).Length;
            _signatures.Add(new Piece(at + (length < 0x80 ? 1 : 2), length));
        }
    }

    internal byte[] Bytes { get; }

    /// <summary>Under the preset <c>console</c>, else <c>pure</c>.</summary>
    internal bool IsConsole { get; }

    internal Piece Metadata { get; }

    internal Piece FileHeaders { get; }

    internal Piece CorHeader { get; }

    internal Piece Resources { get; }

    /// <summary>The instructions of every method.</summary>
    internal IReadOnlyList<Piece> Bodies => _bodies;

    /// <summary>Headers and handler tables of methods.</summary>
    internal IReadOnlyList<Piece> MethodHeaders => _headers;

    internal IReadOnlyList<Site> Sites => _sites;

    internal IReadOnlyList<Table> Tables => _tables;

    internal IReadOnlyList<Piece> Heaps => _heaps;

    internal IReadOnlyList<Piece> Signatures => _signatures;

    /// <summary>What is at a file offset, for people.</summary>
    internal string PlaceOf(int offset)
    {
        bool Is(Piece p) => offset >= p.Start && offset < p.Start + p.Length;
        foreach (Table t in _tables)
        {
            if (Is(new Piece(t.Start, t.Rows * t.RowSize))) return $"{t.Index} row {1 + ((offset - t.Start) / t.RowSize)} byte {(offset - t.Start) % t.RowSize}";
        }

        if (_bodies.FindIndex(Is) is >= 0 and int body) return $"IL of body {body}, IL_{offset - _bodies[body].Start:x4}";
        if (_headers.Exists(Is)) return "header or handlers of a method";
        if (_signatures.Find(Is) is { Length: > 0 } signature) return $"signature byte {offset - signature.Start} of {signature.Length}";
        if (_heaps.FindIndex(Is) is >= 0 and int heap) return $"heap {heap} byte {offset - _heaps[heap].Start}";
        return Is(Metadata) ? "metadata header" : Is(CorHeader) ? "CLI header" : Is(FileHeaders) ? "file headers" : Is(Resources) ? "resource" : "elsewhere";
    }

    private static int Offset(PEReader pe, int rva)
    {
        SectionHeader section = pe.PEHeaders.SectionHeaders[pe.PEHeaders.GetContainingSectionIndex(rva)];
        return rva - section.VirtualAddress + section.PointerToRawData;
    }

    private void Decode(int start, int length)
    {
        for (int at = start; at < start + length;)
        {
            bool two = Bytes[at] == 0xFE;
            System.Reflection.Emit.OpCode code = s_opcodes[two ? 0xFE00 | Bytes[at + 1] : Bytes[at]];
            int operand = at + (two ? 2 : 1);
            int size = code.OperandType switch
            {
                System.Reflection.Emit.OperandType.InlineNone => 0,
                System.Reflection.Emit.OperandType.ShortInlineBrTarget or System.Reflection.Emit.OperandType.ShortInlineI or System.Reflection.Emit.OperandType.ShortInlineVar => 1,
                System.Reflection.Emit.OperandType.InlineVar => 2,
                System.Reflection.Emit.OperandType.InlineI8 or System.Reflection.Emit.OperandType.InlineR => 8,
                System.Reflection.Emit.OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(Bytes, operand)),
                _ => 4,
            };
            _sites.Add(new Site(at, operand, operand - at + size, code.OperandType));
            at = operand + size;
        }
    }
}
