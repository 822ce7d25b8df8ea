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

    /// <summary>Throws at the first row that breaks this; <paramref name="all"/> is the whole metadata.</summary>
    internal static void Check(MetadataReader metadata, BlobReader all)
    {
        var rows = new Rows(metadata, all);
        for (int i = 0; i < MetadataTokens.TableCount; i++)
            if (metadata.GetTableRowCount((TableIndex)i) > 0) rows.Table((TableIndex)i);
    }

    private void Table(TableIndex table)
    {
        int count = _metadata.GetTableRowCount(table), size = _metadata.GetTableRowSize(table);
        int[] lists = [1, 1];
        for (int row = 0; row < count; row++)
        {
            BlobReader cells = _all;
            cells.Offset = _metadata.GetTableMetadataOffset(table) + (row * size);
            int start = cells.Offset;
            Row(table, ref cells, lists);
            if (cells.Offset - start != size) throw Bad(table, "of another width");
        }
    }

    private void Row(TableIndex table, ref BlobReader r, int[] lists)
    {
        switch (table)
        {
            case TableIndex.Module: Skip(ref r, 2); Text(table, ref r); Guid(table, ref r); Guid(table, ref r); Guid(table, ref r); break;
            case TableIndex.TypeRef: Coded(table, ref r, 2, [TableIndex.Module, TableIndex.ModuleRef, TableIndex.AssemblyRef, TableIndex.TypeRef]); Text(table, ref r); Text(table, ref r); break;
            case TableIndex.TypeDef:
                Skip(ref r, 4); Text(table, ref r); Text(table, ref r); Coded(table, ref r, 2, s_typeDefOrRef, optional: true);
                List(table, ref r, TableIndex.Field, ref lists[0]); List(table, ref r, TableIndex.MethodDef, ref lists[1]);
                break;
            case TableIndex.Field: Skip(ref r, 2); Text(table, ref r); Blob(table, ref r); break;
            case TableIndex.MethodDef: Skip(ref r, 8); Text(table, ref r); Blob(table, ref r); List(table, ref r, TableIndex.Param, ref lists[0]); break;
            case TableIndex.Param: Skip(ref r, 4); Text(table, ref r); break;
            case TableIndex.InterfaceImpl: One(table, ref r, TableIndex.TypeDef); Coded(table, ref r, 2, s_typeDefOrRef); break;
            case TableIndex.MemberRef:
                Coded(table, ref r, 3, [TableIndex.TypeDef, TableIndex.TypeRef, TableIndex.ModuleRef, TableIndex.MethodDef, TableIndex.TypeSpec]);
                Text(table, ref r); Blob(table, ref r);
                break;
            case TableIndex.Constant: Skip(ref r, 2); Coded(table, ref r, 2, [TableIndex.Field, TableIndex.Param, TableIndex.Property]); Blob(table, ref r); break;
            case TableIndex.CustomAttribute: Coded(table, ref r, 5, Tables.AttributeOwners); Coded(table, ref r, 3, [None, None, TableIndex.MethodDef, TableIndex.MemberRef, None]); Blob(table, ref r); break;
            case TableIndex.ClassLayout: Skip(ref r, 6); One(table, ref r, TableIndex.TypeDef); break;
            case TableIndex.StandAloneSig or TableIndex.TypeSpec: Blob(table, ref r); break;
            case TableIndex.EventMap: One(table, ref r, TableIndex.TypeDef); List(table, ref r, TableIndex.Event, ref lists[0]); break;
            case TableIndex.Event: Skip(ref r, 2); Text(table, ref r); Coded(table, ref r, 2, s_typeDefOrRef); break;
            case TableIndex.PropertyMap: One(table, ref r, TableIndex.TypeDef); List(table, ref r, TableIndex.Property, ref lists[0]); break;
            case TableIndex.Property: Skip(ref r, 2); Text(table, ref r); Blob(table, ref r); break;
            case TableIndex.MethodSemantics: Skip(ref r, 2); One(table, ref r, TableIndex.MethodDef); Coded(table, ref r, 1, [TableIndex.Event, TableIndex.Property]); break;
            case TableIndex.MethodImpl: One(table, ref r, TableIndex.TypeDef); Coded(table, ref r, 1, s_methodDefOrRef); Coded(table, ref r, 1, s_methodDefOrRef); break;
            case TableIndex.FieldRva: Skip(ref r, 4); One(table, ref r, TableIndex.Field); break;
            case TableIndex.Assembly: Skip(ref r, 16); Blob(table, ref r); Text(table, ref r); Text(table, ref r); break;
            case TableIndex.AssemblyRef: Skip(ref r, 12); Blob(table, ref r); Text(table, ref r); Text(table, ref r); Blob(table, ref r); break;
            case TableIndex.ManifestResource: Skip(ref r, 8); Text(table, ref r); Coded(table, ref r, 2, [TableIndex.File, TableIndex.AssemblyRef, TableIndex.ExportedType], optional: true); break;
            case TableIndex.NestedClass: One(table, ref r, TableIndex.TypeDef); One(table, ref r, TableIndex.TypeDef); break;
            case TableIndex.GenericParam: Skip(ref r, 4); Coded(table, ref r, 1, [TableIndex.TypeDef, TableIndex.MethodDef]); Text(table, ref r); break;
            case TableIndex.MethodSpec: Coded(table, ref r, 1, s_methodDefOrRef); Blob(table, ref r); break;
            case TableIndex.GenericParamConstraint: One(table, ref r, TableIndex.GenericParam); Coded(table, ref r, 2, s_typeDefOrRef); break;
            default: throw Bad(table, "of a table outside the closed list");
        }
    }

    private static void Skip(ref BlobReader r, int bytes) => r.Offset += bytes;

    private static uint Number(ref BlobReader r, int width) => width == 2 ? r.ReadUInt16() : r.ReadUInt32();

    private void Text(TableIndex table, ref BlobReader r)
    {
        uint at = Number(ref r, _strings);
        if (at != 0 && at >= (uint)_metadata.GetHeapSize(HeapIndex.String)) throw Bad(table, "that names no string");
    }

    private void Guid(TableIndex table, ref BlobReader r)
    {
        if (Number(ref r, _guids) > (uint)_metadata.GetHeapSize(HeapIndex.Guid) / 16) throw Bad(table, "that names no GUID");
    }

    private void Blob(TableIndex table, ref BlobReader r)
    {
        uint at = Number(ref r, _blobs);
        int size = _metadata.GetHeapSize(HeapIndex.Blob);
        if (at == 0) return;
        if (at >= (uint)size) throw Bad(table, "that names no blob");
        BlobReader blob = _all;
        blob.Offset = _metadata.GetHeapMetadataOffset(HeapIndex.Blob) + (int)at;
        if (!blob.TryReadCompressedInteger(out int length) || length > _metadata.GetHeapMetadataOffset(HeapIndex.Blob) + size - blob.Offset) throw Bad(table, "that names a blob past the end");
    }

    private void One(TableIndex table, ref BlobReader r, TableIndex target)
    {
        int rows = _metadata.GetTableRowCount(target);
        uint row = Number(ref r, rows < 0x10000 ? 2 : 4);
        if (row - 1 >= (uint)rows) throw Bad(table, $"that names no row of {target}");
    }

    // The members from here up to where the next row's begin.
    private void List(TableIndex table, ref BlobReader r, TableIndex target, ref int least)
    {
        int rows = _metadata.GetTableRowCount(target);
        uint row = Number(ref r, rows < 0x10000 ? 2 : 4);
        if (row < (uint)least || row > (uint)rows + 1) throw Bad(table, $"whose list of {target} is out of order");
        least = (int)row;
    }

    private void Coded(TableIndex table, ref BlobReader r, int bits, TableIndex[] targets, bool optional = false)
    {
        int most = 0;
        foreach (TableIndex target in targets)
            if (target != None) most = Math.Max(most, _metadata.GetTableRowCount(target));
        uint value = Number(ref r, most < 1 << (16 - bits) ? 2 : 4);
        uint tag = value & ((1u << bits) - 1), row = value >> bits;
        if (row == 0 && optional) return;
        if (tag >= targets.Length || targets[tag] == None || row - 1 >= (uint)_metadata.GetTableRowCount(targets[tag])) throw Bad(table, "that names no row");
    }

    private static ImageRefusedException Bad(TableIndex table, string what) => new("SC6010", $"a row of metadata table {table} {what}");
}
