using System.Text;
using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Shims.Text;

/// <summary>Random edits of a metered builder and of a plain one give the same text; the metered one keeps one chunk.</summary>
public sealed class BuilderTests
{
    [Fact]
    public void Edits()
    {
        var random = new Random(7);
        for (int round = 0; round < 300; round++)
        {
            var plain = new StringBuilder();
            var mine = new StringBuilder();
            for (int step = 0; step < 40; step++)
            {
                int i = random.Next(-1, plain.Length + 2), n = random.Next(-1, plain.Length + 2);
                string text = new((char)('a' + random.Next(3)), random.Next(0, 30));
                string what = $"{step}: {i} {n} {text}";
                switch (random.Next(14))
                {
                    case 0: Both(b => b.Append(text), (m, b) => StringBuilderShims.Append(m, b, text)); break;
                    case 1: Both(b => b.Append(i), (m, b) => StringBuilderShims.Append(m, b, i)); break;
                    case 2: Both(b => b.Append('x', n), (m, b) => StringBuilderShims.Append(m, b, 'x', n)); break;
                    case 3: Both(b => b.Insert(i, text), (m, b) => StringBuilderShims.Insert(m, b, i, text)); break;
                    case 4: Both(b => b.Remove(i, n), (m, b) => StringBuilderShims.Remove(m, b, i, n)); break;
                    case 5: Both(b => b.Replace("a", text), (m, b) => StringBuilderShims.Replace(m, b, "a", text)); break;
                    case 6: Both(b => b.Replace('a', 'b', i, n), (m, b) => StringBuilderShims.Replace(m, b, 'a', 'b', i, n)); break;
                    case 7: Both(b => b.Replace("bb", "c", i, n), (m, b) => StringBuilderShims.Replace(m, b, "bb", "c", i, n)); break;
                    case 8: Both(b => b.AppendFormat("{0,5}|{1:F1}", i, 2.5), (m, b) => StringBuilderShims.AppendFormat(m, b, "{0,5}|{1:F1}", i, 2.5)); break;
                    case 9: Both(b => b.AppendJoin(", ", [1, 2, i]), (m, b) => StringBuilderShims.AppendJoin(m, b, ", ", [1, 2, i])); break;
                    case 10: Both(b => { b.Length = i; return b; }, (m, b) => { StringBuilderShims.SetLength(m, b, i); return b; }); break;
                    case 11: Both(b => b.Append(text, i, n), (m, b) => StringBuilderShims.Append(m, b, text, i, n)); break;
                    case 12: Both(b => b.Insert(i, text, 2), (m, b) => StringBuilderShims.Insert(m, b, i, text, 2)); break;
                    case 13: Both(b => b.Append(b), (m, b) => StringBuilderShims.Append(m, b, b)); break;
                }

                void Both(Func<StringBuilder, StringBuilder> original, Func<Meter, StringBuilder, StringBuilder> shim)
                {
                    Metered.Same(() => original(plain).ToString(), m => StringBuilderShims.ToString(m, shim(m, mine)), what);
                    Assert.Equal(plain.ToString(), mine.ToString());
                }

                if (plain.Length > 5_000) break;
            }

            int chunks = 0;
            foreach (ReadOnlyMemory<char> _ in mine.GetChunks()) chunks++;
            Assert.Equal(1, chunks);
        }
    }

    [Fact]
    public void Growth_is_charged_by_what_is_allocated()
    {
        Meter meter = Metered.Meter();
        var builder = new StringBuilder();
        long before = GC.GetAllocatedBytesForCurrentThread(), charged = meter.Bytes;
        Metered.Run(m => { for (int i = 0; i < 100_000; i++) StringBuilderShims.Append(m, builder, 'x'); return 0; }, meter);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, charged - meter.Bytes + 1_000);
    }

    [Fact]
    public void Its_own_maximum_still_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Metered.Run(m => StringBuilderShims.Append(m, new StringBuilder(1, 4), "12345")));
}
