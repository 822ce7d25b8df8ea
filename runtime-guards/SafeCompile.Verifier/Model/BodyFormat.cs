// If this file is wrong the verifier sees other instructions or handlers than the runtime runs: both read the same bytes, and forgive differently.
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SafeCompile.Verification;

/// <summary>
/// The one form of a method body that is read (ECMA-335 II.25.4): a tiny header, or a fat one on a boundary of four bytes with the flags that
/// the standard names; then at most one section, which is an exception table and the last. The runtime skips a section of another kind and
/// rounds sizes in its own way, so a table in any other form may hold handlers for one reader that are not there for the other.
/// </summary>
internal static class BodyFormat
{
    // II.25.4.1 to 3: a fat header of three words, with a section behind the code, with cleared locals.
    private const int Fat = 0x3003;
    private const int MoreSections = 0x08;
    private const int ClearedLocals = 0x10;

    // II.25.4.5.
    private const int SmallTable = 0x01;
    private const int FatTable = 0x41;
    private const int TableHeader = 4;
    private const int SmallClause = 12;
    private const int FatClause = 24;

    internal static void Check(PEReader pe, GuestMethod method)
    {
        BlobReader bytes = pe.GetSectionData(method.Rva).GetReader();
        if ((bytes.ReadByte() & 3) == 2) return;
        bytes.Offset = 0;
        int flags = bytes.ReadUInt16();
        if ((flags & ~(MoreSections | ClearedLocals)) != Fat || method.Rva % 4 != 0) throw Bad(method, "a method header of another form");
        if ((flags & MoreSections) == 0) return;
        bytes.Offset = 4;
        long code = bytes.ReadUInt32();
        long table = (12 + code + 3) & ~3L;
        if (table + TableHeader > bytes.Length) throw Bad(method, "an exception table outside of the file");
        bytes.Offset = (int)table;
        Table(method, ref bytes);
    }

    private static void Table(GuestMethod method, ref BlobReader bytes)
    {
        int header = bytes.ReadInt32();
        int kind = header & 0xff, clause = kind == FatTable ? FatClause : SmallClause;
        // A small table has one byte for its size and two that are zero.
        int size = kind == FatTable ? (int)((uint)header >> 8) : header >> 8;
        if (kind is not (SmallTable or FatTable) || (kind == SmallTable && size is < 0 or > byte.MaxValue)) throw Bad(method, "a section that is no exception table, or not the last");
        if (size <= TableHeader || (size - TableHeader) % clause != 0 || size - TableHeader > bytes.RemainingBytes) throw Bad(method, "an exception table of another size than its clauses");
        for (int left = (size - TableHeader) / clause; left > 0; left--)
        {
            int next = bytes.Offset + clause;
            uint flags = kind == FatTable ? bytes.ReadUInt32() : bytes.ReadUInt16();
            if (flags is not (0 or 1 or 2 or 4)) throw Bad(method, "a handler of no kind");
            bytes.Offset = next;
        }
    }

    private static ImageRefusedException Bad(GuestMethod method, string what) => new("SC6051", method, -1, what);
}
