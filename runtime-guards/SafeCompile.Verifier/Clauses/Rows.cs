// If this file is wrong a row leads somewhere else, or nowhere, when the runtime follows it: what was judged is not what is loaded.
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SafeCompile.Verification;

/// <summary>
/// Part of claim 2: every index in every metadata row leads to a row, a string, a blob or a GUID that is there, and lists of members begin
/// where the one before ends. Our reader forgives much of this, the runtime does not, and it does so late.
/// </summary>
internal sealed class Rows
{
    private const TableIndex None = (TableIndex)0xFF;

    private static readonly TableIndex[] s_typeDefOrRef = [TableIndex.TypeDef, TableIndex.TypeRef, TableIndex.TypeSpec];
    private static readonly TableIndex[] s_methodDefOrRef = [TableIndex.MethodDef, TableIndex.MemberRef];
    private static readonly TableIndex[] s_constantOwners = [TableIndex.Field, TableIndex.Param, TableIndex.Property];

    private readonly MetadataReader _metadata;
    private readonly BlobReader _all;
    private readonly int _strings;
    private readonly int _blobs;
    private readonly int _guids;

    private Rows(MetadataReader metadata, BlobReader all)
    {
        _metadata = metadata;
        _all = all;

        // The header of the tables stands right before the first one: 24 bytes, then a count for each table that there is.
        int tables = 0, first = int.MaxValue;
        for (int i = 0; i < MetadataTokens.TableCount; i++)
        {
            if (metadata.GetTableRowCount((TableIndex)i) == 0) continue;
            tables++;
            first = Math.Min(first, metadata.GetTableMetadataOffset((TableIndex)i));
        }

        BlobReader header = _all;
        header.Offset = first - (4 * tables) - 24 + 6;
        int wide = header.ReadByte();
        _strings = (wide & 1) == 0 ? 2 : 4;
        _guids = (wide & 2) == 0 ? 2 : 4;
        _blobs = (wide & 4) == 0 ? 2 : 4;
    }

    private enum Lead : byte
    {
        Nowhere,
        String,
        Guid,
        Blob,
        Row,
        List,
    }

    /// <summary>A cell of the rows of a table.</summary>
    /// <param name="Lead">What it leads to.</param>
    /// <param name="Width">Bytes that it takes.</param>
    /// <param name="Rows">Rows of the tables that it may lead to, by tag.</param>
    /// <param name="Bits">Bits of the tag.</param>
    /// <param name="IsOptional">It may lead nowhere.</param>
    private readonly record struct Cell(Lead Lead, int Width, uint[] Rows, int Bits = 0, bool IsOptional = false);

    /// <summary>Throws at the first row that breaks this; <paramref name="all"/> is the whole metadata.</summary>
    internal static void Check(MetadataReader metadata, BlobReader all)
    {
        var rows = new Rows(metadata, all);
        for (int i = 0; i < MetadataTokens.TableCount; i++)
            if (metadata.GetTableRowCount((TableIndex)i) > 0) rows.Table((TableIndex)i);
    }

    private void Table(TableIndex table)
    {
        Cell[] cells = Cells(table);
        if (cells.Sum(static c => c.Width) != _metadata.GetTableRowSize(table)) throw Bad(table, "of another width");
        uint strings = (uint)_metadata.GetHeapSize(HeapIndex.String), guids = (uint)_metadata.GetHeapSize(HeapIndex.Guid) / 16;
        uint[] lists = new uint[cells.Length];
        Array.Fill(lists, 1u);
        BlobReader reader = _all;
        reader.Offset = _metadata.GetTableMetadataOffset(table);
        for (int row = _metadata.GetTableRowCount(table); row > 0; row--)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                ref readonly Cell cell = ref cells[i];
                if (cell.Lead == Lead.Nowhere)
                {
                    reader.Offset += cell.Width;
                    continue;
                }

                uint value = cell.Width == 2 ? reader.ReadUInt16() : reader.ReadUInt32();
                switch (cell.Lead)
                {
                    case Lead.String when value != 0 && value >= strings: throw Bad(table, "that names no string");
                    case Lead.Guid when value > guids: throw Bad(table, "that names no GUID");
                    case Lead.Blob when value != 0: Blob(table, value); break;
                    case Lead.Row:
                        uint tag = value & ((1u << cell.Bits) - 1), target = value >> cell.Bits;
                        if (target == 0 && cell.IsOptional) break;
                        if (tag >= cell.Rows.Length || target - 1 >= cell.Rows[tag]) throw Bad(table, "that names no row");
                        break;
                    case Lead.List:
                        // The members from here up to where the next row's begin.
                        if (value < lists[i] || value > cell.Rows[0] + 1) throw Bad(table, "whose list of members is out of order");
                        lists[i] = value;
                        break;
                }
            }
        }
    }

    private Cell[] Cells(TableIndex table) => table switch
    {
        TableIndex.Module => [Data(2), Text, Guid, Guid, Guid],
        TableIndex.TypeRef => [Coded(2, [TableIndex.Module, TableIndex.ModuleRef, TableIndex.AssemblyRef, TableIndex.TypeRef]), Text, Text],
        TableIndex.TypeDef => [Data(4), Text, Text, Coded(2, s_typeDefOrRef, optional: true), List(TableIndex.Field), List(TableIndex.MethodDef)],
        TableIndex.Field => [Data(2), Text, BlobCell],
        TableIndex.MethodDef => [Data(8), Text, BlobCell, List(TableIndex.Param)],
        TableIndex.Param => [Data(4), Text],
        TableIndex.InterfaceImpl => [One(TableIndex.TypeDef), Coded(2, s_typeDefOrRef)],
        TableIndex.MemberRef => [Coded(3, [TableIndex.TypeDef, TableIndex.TypeRef, TableIndex.ModuleRef, TableIndex.MethodDef, TableIndex.TypeSpec]), Text, BlobCell],
        TableIndex.Constant => [Data(2), Coded(2, s_constantOwners), BlobCell],
        TableIndex.CustomAttribute => [Coded(5, Tables.AttributeOwners), Coded(3, [None, None, TableIndex.MethodDef, TableIndex.MemberRef, None]), BlobCell],
        TableIndex.ClassLayout => [Data(6), One(TableIndex.TypeDef)],
        TableIndex.StandAloneSig or TableIndex.TypeSpec => [BlobCell],
        TableIndex.EventMap => [One(TableIndex.TypeDef), List(TableIndex.Event)],
        TableIndex.Event => [Data(2), Text, Coded(2, s_typeDefOrRef)],
        TableIndex.PropertyMap => [One(TableIndex.TypeDef), List(TableIndex.Property)],
        TableIndex.Property => [Data(2), Text, BlobCell],
        TableIndex.MethodSemantics => [Data(2), One(TableIndex.MethodDef), Coded(1, [TableIndex.Event, TableIndex.Property])],
        TableIndex.MethodImpl => [One(TableIndex.TypeDef), Coded(1, s_methodDefOrRef), Coded(1, s_methodDefOrRef)],
        TableIndex.FieldRva => [Data(4), One(TableIndex.Field)],
        TableIndex.Assembly => [Data(16), BlobCell, Text, Text],
        TableIndex.AssemblyRef => [Data(12), BlobCell, Text, Text, BlobCell],
        TableIndex.ManifestResource => [Data(8), Text, Coded(2, [TableIndex.File, TableIndex.AssemblyRef, TableIndex.ExportedType], optional: true)],
        TableIndex.NestedClass => [One(TableIndex.TypeDef), One(TableIndex.TypeDef)],
        TableIndex.GenericParam => [Data(4), Coded(1, [TableIndex.TypeDef, TableIndex.MethodDef]), Text],
        TableIndex.MethodSpec => [Coded(1, s_methodDefOrRef), BlobCell],
        TableIndex.GenericParamConstraint => [One(TableIndex.GenericParam), Coded(2, s_typeDefOrRef)],
        _ => throw Bad(table, "of a table outside the closed list"),
    };

    private Cell Text => new(Lead.String, _strings, []);

    private Cell Guid => new(Lead.Guid, _guids, []);

    private Cell BlobCell => new(Lead.Blob, _blobs, []);

    private static Cell Data(int bytes) => new(Lead.Nowhere, bytes, []);

    private Cell One(TableIndex target) => Coded(0, [target]);

    private Cell List(TableIndex target) => Coded(0, [target]) with { Lead = Lead.List };

    private Cell Coded(int bits, TableIndex[] targets, bool optional = false)
    {
        uint[] rows = Array.ConvertAll(targets, t => t == None ? 0 : (uint)_metadata.GetTableRowCount(t));
        return new Cell(Lead.Row, rows.Max() < 1u << (16 - bits) ? 2 : 4, rows, bits, optional);
    }

    private void Blob(TableIndex table, uint at)
    {
        int size = _metadata.GetHeapSize(HeapIndex.Blob);
        if (at >= (uint)size) throw Bad(table, "that names no blob");
        BlobReader blob = _all;
        blob.Offset = _metadata.GetHeapMetadataOffset(HeapIndex.Blob) + (int)at;
        if (!blob.TryReadCompressedInteger(out int length) || length > _metadata.GetHeapMetadataOffset(HeapIndex.Blob) + size - blob.Offset) throw Bad(table, "that names a blob past the end");
    }

    private static ImageRefusedException Bad(TableIndex table, string what) => new("SC6010", $"a row of metadata table {table} {what}");
}
