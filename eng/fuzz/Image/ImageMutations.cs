using System.Buffers.Binary;
using System.Reflection.Emit;
using System.Reflection.Metadata.Ecma335;
using SafeCompile.Fuzz.Core;

namespace SafeCompile.Fuzz.Image;

/// <summary>Changes an image in place or in length, blindly or knowing what is where.</summary>
internal static class ImageMutations
{
    private static readonly (string Name, Action<HonestImage, byte[], Dice> Change)[] s_all =
    [
        ("bit", Bit), ("bytes", Overwrite), ("copy", Copy), ("file header", static (h, b, d) => Number(b, h.FileHeaders, d)), ("cor header", static (h, b, d) => Number(b, h.CorHeader, d)),
        ("metadata", static (h, b, d) => Number(b, h.Metadata, d)), ("resource", static (h, b, d) => Number(b, h.Resources, d)), ("method header", static (h, b, d) => Number(b, d.Pick(h.MethodHeaders), d)),
        ("heap", static (h, b, d) => Number(b, d.Pick(h.Heaps), d)), ("signature", Signature), ("signature", Signature), ("row", Row), ("row", Row), ("cell", Cell), ("cell", Cell), ("cell", Cell), ("table counts", Counts),
        ("opcode", Opcode), ("opcode", Opcode), ("operand", Operand), ("operand", Operand), ("operand", Operand), ("token", Token), ("token", Token), ("branch", Branch), ("removed", Remove), ("removed", Remove),
        ("moved", Move), ("body", Body), ("constant", Constant), ("constant", Constant), ("variable", Variable), ("variable", Variable),
    ];

    private static readonly byte[] s_elements = [0x01, 0x02, 0x03, 0x05, 0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x18, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F, 0x20, 0x41, 0x45, 0xFF, 0x00];

    internal static Case Make(HonestImage honest, int index, Dice dice)
    {
        byte[] bytes = [.. honest.Bytes];
        var names = new List<string>();
        for (int i = dice.Next(10) < 6 ? 1 : dice.Between(2, dice.OneIn(20) ? 60 : 4); i > 0 || bytes.AsSpan().SequenceEqual(honest.Bytes); i--)
        {
            (string name, Action<HonestImage, byte[], Dice> change) = dice.Pick(s_all);
            change(honest, bytes, dice);
            names.Add(name);
        }

        byte[] sized = dice.Next(25) switch
        {
            0 => bytes[..dice.Next(bytes.Length)],
            1 => [.. bytes, .. bytes],
            2 => [.. bytes, .. new byte[dice.Skewed()]],
            3 => Cut(bytes, dice),
            _ => bytes,
        };
        string how = $"image {index}: {string.Join(", ", names)}{(sized.Length == bytes.Length ? "" : ", other length")}";
        return new Case(sized, how, index, sized.Length == honest.Bytes.Length ? honest.Bytes : null);
    }

    private static byte[] Cut(byte[] bytes, Dice d)
    {
        int at = d.Next(bytes.Length), length = Math.Min(d.Skewed(), bytes.Length - at);
        return d.OneIn(2) ? [.. bytes[..at], .. bytes[(at + length)..]] : [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
    }

    private static void Bit(HonestImage h, byte[] b, Dice d)
    {
        for (int i = d.Between(1, 3); i > 0; i--) b[d.Next(b.Length)] ^= (byte)(1 << d.Next(8));
    }

    private static void Overwrite(HonestImage h, byte[] b, Dice d)
    {
        int at = d.Next(b.Length), length = Math.Min(d.Skewed(), b.Length - at);
        byte fill = (byte)d.Bits();
        bool same = d.OneIn(2);
        for (int i = 0; i < length; i++) b[at + i] = same ? fill : (byte)d.Bits();
    }

    private static void Copy(HonestImage h, byte[] b, Dice d)
    {
        int length = Math.Min(d.Skewed(), b.Length);
        Buffer.BlockCopy(b, d.Next(b.Length - length + 1), b, d.Next(b.Length - length + 1), length);
    }

    // One number of one to four bytes: at an end of its range, a little off, or anything.
    private static void Number(byte[] b, Piece piece, Dice d)
    {
        int size = d.Pick((int[])[1, 2, 4, 4]);
        if (piece.Length < size) return;
        Span<byte> at = b.AsSpan(piece.Start + d.Next(piece.Length - size + 1), size);
        uint old = size == 1 ? at[0] : size == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at);
        uint value = d.Next(8) switch { 0 => 0, 1 => uint.MaxValue, 2 => 0x7FFFFFFF, 3 => 0x80000000, 4 => old + 1, 5 => old - 1, 6 => old ^ (1u << d.Next(32)), _ => d.Bits() };
        if (size == 1) at[0] = (byte)value;
        else if (size == 2) BinaryPrimitives.WriteUInt16LittleEndian(at, (ushort)value);
        else BinaryPrimitives.WriteUInt32LittleEndian(at, value);
    }

    private static void Signature(HonestImage h, byte[] b, Dice d)
    {
        Piece piece = d.Pick(h.Signatures);
        if (piece.Length == 0) return;
        int at = piece.Start + d.Next(piece.Length);
        if (!d.OneIn(6))
        {
            b[at] = d.OneIn(3) ? (byte)d.Bits() : d.Pick(s_elements);
            return;
        }

        Piece other = d.Pick(h.Signatures);
        Buffer.BlockCopy(h.Bytes, other.Start, b, piece.Start, Math.Min(piece.Length, other.Length));
    }

    private static void Row(HonestImage h, byte[] b, Dice d)
    {
        Table t = d.Pick(h.Tables);
        Buffer.BlockCopy(h.Bytes, t.Start + (d.Next(t.Rows) * t.RowSize), b, t.Start + (d.Next(t.Rows) * t.RowSize), t.RowSize);
    }

    // One column (two bytes, as most are) from another row, or off by a little.
    private static void Cell(HonestImage h, byte[] b, Dice d)
    {
        Table t = d.Pick(h.Tables);
        int column = d.Next(t.RowSize / 2) * 2;
        Span<byte> at = b.AsSpan(t.Start + (d.Next(t.Rows) * t.RowSize) + column, 2);
        if (d.OneIn(2)) h.Bytes.AsSpan(t.Start + (d.Next(t.Rows) * t.RowSize) + column, 2).CopyTo(at);
        else Number(b, new Piece(t.Start + (d.Next(t.Rows) * t.RowSize), t.RowSize), d);
    }

    // The header of the table stream: which tables there are, which are sorted, how many rows.
    private static void Counts(HonestImage h, byte[] b, Dice d)
    {
        int start = h.Tables[0].Start - (h.Tables.Count * 4) - 24;
        Number(b, new Piece(start, 24 + (h.Tables.Count * 4)), d);
    }

    private static void Opcode(HonestImage h, byte[] b, Dice d)
    {
        Site s = d.Pick(h.Sites);
        if (d.OneIn(3))
        {
            b[s.Start] = (byte)d.Bits();
            return;
        }

        // Another instruction of the same length.
        for (int tries = 0; tries < 30; tries++)
        {
            Site other = d.Pick(h.Sites);
            if (other.Length != s.Length || other.Kind != s.Kind) continue;
            Buffer.BlockCopy(h.Bytes, other.Start, b, s.Start, other.Operand - other.Start);
            if (d.OneIn(2)) Buffer.BlockCopy(h.Bytes, other.Start, b, s.Start, s.Length);
            return;
        }
    }

    private static void Operand(HonestImage h, byte[] b, Dice d)
    {
        Site s = d.Pick(h.Sites);
        Number(b, new Piece(s.Operand, s.Length - (s.Operand - s.Start)), d);
    }

    // Another token of the same table, or of any.
    private static void Token(HonestImage h, byte[] b, Dice d)
    {
        if (Find(h, d, OperandType.InlineMethod, OperandType.InlineType, OperandType.InlineField, OperandType.InlineTok, OperandType.InlineString) is not { } s) return;
        if (d.OneIn(3)) b[s.Operand + 3] = (byte)d.Pick(h.Tables).Index;
        int table = b[s.Operand + 3];
        int rows = h.Tables.FirstOrDefault(t => (int)t.Index == table)?.Rows ?? 10;
        BinaryPrimitives.WriteUInt16LittleEndian(b.AsSpan(s.Operand), (ushort)(d.Next(rows + 1) + (d.OneIn(20) ? 0 : 1)));
    }

    private static void Branch(HonestImage h, byte[] b, Dice d)
    {
        if (Find(h, d, OperandType.ShortInlineBrTarget, OperandType.InlineBrTarget, OperandType.InlineSwitch) is not { } s) return;
        b[s.Operand] = d.OneIn(2) ? (byte)d.Next(24) : (byte)-d.Next(40);
    }

    // An instruction or a few become nop or pop.
    private static void Remove(HonestImage h, byte[] b, Dice d)
    {
        int first = d.Next(h.Sites.Count);
        for (int i = first; i < Math.Min(first + d.Between(1, 3), h.Sites.Count); i++)
        {
            b.AsSpan(h.Sites[i].Start, h.Sites[i].Length).Clear();
            if (d.OneIn(2)) b[h.Sites[i].Start] = d.Pick((byte[])[0x26, 0x16, 0x17, 0x14, 0x25]); // pop, ldc.i4.0, ldc.i4.1, ldnull, dup
        }
    }

    private static void Move(HonestImage h, byte[] b, Dice d)
    {
        int at = d.Next(h.Sites.Count - 1);
        Site one = h.Sites[at], two = h.Sites[at + 1];
        Buffer.BlockCopy(h.Bytes, two.Start, b, one.Start, two.Length);
        Buffer.BlockCopy(h.Bytes, one.Start, b, one.Start + two.Length, one.Length);
    }

    // A method gets the code of another one.
    private static void Body(HonestImage h, byte[] b, Dice d)
    {
        if (h.Tables.FirstOrDefault(t => t.Index == TableIndex.MethodDef) is not { } methods) return;
        h.Bytes.AsSpan(methods.Start + (d.Next(methods.Rows) * methods.RowSize), 4).CopyTo(b.AsSpan(methods.Start + (d.Next(methods.Rows) * methods.RowSize)));
    }

    private static void Constant(HonestImage h, byte[] b, Dice d)
    {
        Site s = d.Pick(h.Sites);
        for (int tries = 0; tries < 60 && !(h.Bytes[s.Start] is >= 0x15 and <= 0x20); tries++) s = d.Pick(h.Sites);
        if (s.Kind == OperandType.InlineNone) b[s.Start] = (byte)d.Between(0x15, 0x1E);
        else Number(b, new Piece(s.Operand, s.Length - 1), d);
    }

    private static void Variable(HonestImage h, byte[] b, Dice d)
    {
        Site s = d.Pick(h.Sites);
        for (int tries = 0; tries < 60 && !(h.Bytes[s.Start] is (>= 0x02 and <= 0x13) or 0xFE); tries++) s = d.Pick(h.Sites);
        if (s.Kind == OperandType.InlineNone) b[s.Start] = (byte)d.Between(0x02, 0x0D);
        else b[s.Operand] = (byte)d.Next(12);
    }

    private static Site? Find(HonestImage h, Dice d, params OperandType[] kinds)
    {
        for (int tries = 0; tries < 60; tries++)
        {
            Site s = d.Pick(h.Sites);
            if (kinds.Contains(s.Kind)) return s;
        }

        return null;
    }
}
