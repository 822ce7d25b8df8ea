using System.Buffers.Binary;
using System.Reflection.Emit;
using System.Reflection.Metadata.Ecma335;
using SafeCompile.Fuzz.Image;

namespace SafeCompile.Tests.Verifier;

/// <summary>Damage that fuzzing found: our reader of metadata forgave it, the runtime did not, and only when it compiled a method.</summary>
public class DamagedImageTests
{
    private readonly HonestImage _honest = new(GuestText.Compile(Samples.Everything + """
        public static class Damaged
        {
            public static string Literal(int first, int second) { Meter m = Guard.Charge(5); return first > second ? "a literal" : "another"; }
            public static object? Boxed<T>(T value) { Meter m = Guard.Charge(5); Guard.Alloc(m, 64); return value; }
        }
        """), console: false);

    [Fact]
    public void Honest() => GuestText.Accepts(_honest.Bytes);

    [Theory]
    [InlineData(0x70000000)]
    [InlineData(0x70ffffff)]
    [InlineData(0x04000001)]
    public void Literal_that_does_not_exist(int token)
    {
        Site site = _honest.Sites.First(s => s.Kind == OperandType.InlineString);
        GuestText.Refuses("SC6053", With(site.Operand, b => BinaryPrimitives.WriteInt32LittleEndian(b, token)));
    }

    [Fact]
    public void Stack_higher_than_declared()
    {
        // A fat header: flags, then the height.
        Piece header = _honest.MethodHeaders.First(h => h.Length == 12);
        GuestText.Refuses("SC6130", With(header.Start + 2, b => BinaryPrimitives.WriteUInt16LittleEndian(b, 0)));
    }

    // Each of these is a table for our reader of metadata, and for the runtime none or one of other clauses: it ran a body without its handlers.
    [Theory]
    [InlineData(0, 0x99)]
    [InlineData(0, 0x81)]
    [InlineData(0, 0x03)]
    [InlineData(1, 12)]
    [InlineData(1, 17)]
    [InlineData(2, 1)]
    [InlineData(3, 0x80)]
    [InlineData(4, 8)]
    [InlineData(5, 1)]
    public void Exception_table_of_another_form(int offset, byte value)
    {
        Piece table = _honest.MethodHeaders.First(h => h.Length >= 16 && _honest.Bytes[h.Start] == 0x01);
        GuestText.Refuses("SC6051", With(table.Start + offset, b => b[0] = value));
    }

    [Theory]
    [InlineData(0, 0x04)]
    [InlineData(0, 0x20)]
    [InlineData(0, 0x80)]
    [InlineData(1, 0x10)]
    [InlineData(1, 0x01)]
    public void Method_header_of_another_form(int offset, byte flags)
    {
        Piece header = _honest.MethodHeaders.First(h => h.Length == 12);
        GuestText.Refuses("SC6051", With(header.Start + offset, b => b[0] ^= flags));
    }

    [Fact]
    public void Local_that_does_not_exist()
    {
        Site site = _honest.Sites.First(s => s.Kind == OperandType.ShortInlineVar && _honest.Bytes[s.Start] is 0x11 or 0x13);
        GuestText.Refuses("SC6051", With(site.Operand, b => b[0] = 0xFF));
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 0x40)]
    public void Other_form_of_the_tables(int offset, byte value)
    {
        int start = _honest.Tables.Min(t => t.Start) - (4 * _honest.Tables.Count) - 24;
        GuestText.Refuses("SC6001", With(start + offset, b => b[0] = value));
    }

    [Theory]
    [InlineData(TableIndex.TypeDef)]
    [InlineData(TableIndex.MemberRef)]
    [InlineData(TableIndex.AssemblyRef)]
    [InlineData(TableIndex.GenericParam)]
    public void Row_that_leads_nowhere(TableIndex index)
    {
        Table table = _honest.Tables.Single(t => t.Index == index);
        GuestText.Refuses("SC6010", With(table.Start + table.RowSize - 2, b => b[..2].Fill(0xFE)));
    }

    [Theory]
    [InlineData(TableIndex.TypeDef, 4)]
    [InlineData(TableIndex.Field, 2)]
    [InlineData(TableIndex.MethodDef, 8)]
    public void Declaration_without_a_name(TableIndex index, int column)
    {
        Table table = _honest.Tables.Single(t => t.Index == index);
        GuestText.Refuses("SC6010", With(table.Start + ((table.Rows - 1) * table.RowSize) + column, b => b[..2].Clear()));
    }

    [Fact]
    public void Parameter_that_the_signature_has_not()
    {
        Table table = _honest.Tables.Single(t => t.Index == TableIndex.Param);
        GuestText.Refuses("SC6010", With(table.Start + 2, b => BinaryPrimitives.WriteUInt16LittleEndian(b, 99)));
    }

    [Theory]
    [InlineData("20001300", "20001315", "SC6052")]
    [InlineData("1E00", "1E15", "SC6134")]
    public void Type_variable_that_does_not_exist(string signature, string damaged, string id)
    {
        Piece piece = _honest.Signatures.First(s => Convert.ToHexString(_honest.Bytes.AsSpan(s.Start, s.Length)) == signature);
        GuestText.Refuses(id, With(piece.Start, b => Convert.FromHexString(damaged).CopyTo(b)));
    }

    [Fact]
    public void Other_version_of_the_framework()
    {
        Table table = _honest.Tables.Single(t => t.Index == TableIndex.AssemblyRef);
        byte[] image = [.. _honest.Bytes];
        for (int row = 0; row < table.Rows; row++) image[table.Start + (row * table.RowSize) + 5] = 1;
        GuestText.Refuses("SC6040", image);
    }

    [Theory]
    [InlineData(0x06000000)]
    [InlineData(0x06ffffff)]
    [InlineData(0x7f000001)]
    public void Entry_point_that_is_no_method(int token)
    {
        byte[] image = With(_honest.CorHeader.Start + 20, b => BinaryPrimitives.WriteInt32LittleEndian(b, token));
        GuestText.Refuses("SC6001", image);
        Assert.Throws<PluginImageException>(() => PluginImage.Read(image, GuestText.Policy));
    }

    [Fact]
    public void Entry_point_that_is_no_main_method() =>
        GuestText.Refuses("SC6010", With(_honest.CorHeader.Start + 20, b => BinaryPrimitives.WriteInt32LittleEndian(b, 0x06000001)));

    private delegate void Change(Span<byte> from);

    private byte[] With(int offset, Change change)
    {
        byte[] image = [.. _honest.Bytes];
        change(image.AsSpan(offset));
        return image;
    }
}
