using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeCompile.Verification;

namespace SafeCompile.Tests.Verifier;

/// <summary>IDs computed from metadata equal those that the C# compiler computes, for every public member of the base library's core.</summary>
public class DocumentationIdTests
{
    [Theory]
    [InlineData("M:System.Collections.Generic.List`1.Enumerator.MoveNext")]
    [InlineData("M:System.Collections.Generic.Dictionary`2.TryGetValue(`0,`1@)")]
    [InlineData("M:System.Decimal.op_Implicit(System.Int32)~System.Decimal")]
    [InlineData("M:System.Array.ConvertAll``2(``0[],System.Converter{``0,``1})")]
    public void Is_found_in_the_image(string id) => Assert.Contains(id, s_ids.Value);

    [Fact]
    public void Equals_the_compilers()
    {
        int compared = 0;
        foreach (string id in s_ids.Value)
        {
            if (id.Contains('*', StringComparison.Ordinal)) continue;
            compared++;
            Assert.True(DocumentationCommentId.GetFirstSymbolForDeclarationId(id, s_compilation.Value) is not null, id);
        }

        Assert.True(compared > 30);
    }

    private static readonly Lazy<CSharpCompilation> s_compilation = new(() => CSharpCompilation.Create("x", references: Basic.Reference.Assemblies.Net100.References.All));

    // Compiles calls of many shapes and reads their references back.
    private static readonly Lazy<List<string>> s_ids = new(() =>
    {
        byte[] image = GuestText.Compile("""
            public class C<T>
            {
                void F(List<T> l, Dictionary<string, T> d, T[] a, int[,] g, string s, ref int r)
                {
                    foreach (T x in l) { }
                    foreach (KeyValuePair<string, T> p in d) { }
                    d.TryGetValue(s, out _); l.Add(default!); l.ConvertAll(x => s); _ = l[0]; l[1] = default!; a.AsSpan(); l.CopyTo(a, 1);
                    Array.ConvertAll(a, x => s); Array.Resize(ref a, 3); Array.IndexOf(g.GetEnumerator() is null ? a : a, default!);
                    ReadOnlySpan<char> span = s; _ = span[0]; span.CopyTo(default); s.Split(new[] { "a" }, StringSplitOptions.None); string.Join(",", l); string.Concat(s, "x", s);
                    System.Threading.Interlocked.Increment(ref r); System.Linq.Enumerable.ToDictionary(l, x => x!, x => s); System.Linq.Enumerable.Zip(l, a);
                    _ = (decimal)r; _ = (int)1.5m; _ = r + 1.5m; _ = (System.Numerics.BigInteger)r; Nullable.GetUnderlyingType(typeof(T)); _ = ((int?)r).GetValueOrDefault(3);
                    Comparison<T> c = (x, y) => 0; l.Sort(c); l.Sort((IComparer<T>?)null); _ = (1, 2, "a").ToTuple(); _ = new Dictionary<int, List<T[]>>.KeyCollection(null!).Count;
                    _ = Math.Max(1.0, 2.0); _ = s.IndexOf('c', StringComparison.Ordinal); _ = d.Keys.Count; foreach (T v in d.Values) { } _ = int.TryParse(s, out _);
                }
            }
            """);
        using var pe = new System.Reflection.PortableExecutable.PEReader(new MemoryStream(image));
        System.Reflection.Metadata.MetadataReader metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(pe);
        GuestImage guest = GuestImage.Load(pe, metadata, GuestText.Policy);
        var ids = new List<string>();
        for (int row = 1; row <= guest.MemberReferenceCount; row++)
            if (guest.Member(row).External is { Origin: Origin.Framework } type && !type.FullName.EndsWith("Attribute", StringComparison.Ordinal) && guest.Member(row).Name != "Invoke"
                && !(guest.Member(row).Name == ".ctor" && CompilerSupport.IsDelegate(type)))
                ids.Add(guest.Member(row).Id);
        return ids;
    });
}
