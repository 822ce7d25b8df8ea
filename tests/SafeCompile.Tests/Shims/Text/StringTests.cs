using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Shims.Text;

/// <summary>String members against the base library's, on many random inputs from a small alphabet, null and out-of-range arguments included.</summary>
public sealed class StringTests
{
    private const int Rounds = 3_000;
    private readonly Random _random = new(42);

    [Fact]
    public void Searching()
    {
        for (int round = 0; round < Rounds; round++)
        {
            string s = Word(12)!;
            string v = Word(3)!;
            int i = _random.Next(-2, 14), n = _random.Next(-2, 14);
            char c = Letter();
            StringComparison how = (StringComparison)_random.Next(-1, 7);
            string what = $"'{s}' '{v}' {i} {n} {how}";
            Metered.Same(() => s.IndexOf(v), m => StringShims.IndexOf(m, s, v), what);
            Metered.Same(() => s.IndexOf(v, i), m => StringShims.IndexOf(m, s, v, i), what);
            Metered.Same(() => s.IndexOf(v, i, n), m => StringShims.IndexOf(m, s, v, i, n), what);
            Metered.Same(() => s.IndexOf(v, how), m => StringShims.IndexOf(m, s, v, how), what);
            Metered.Same(() => s.IndexOf(v, i, n, how), m => StringShims.IndexOf(m, s, v, i, n, how), what);
            Metered.Same(() => s.LastIndexOf(v), m => StringShims.LastIndexOf(m, s, v), what);
            Metered.Same(() => s.LastIndexOf(v, i), m => StringShims.LastIndexOf(m, s, v, i), what);
            Metered.Same(() => s.LastIndexOf(v, i, n), m => StringShims.LastIndexOf(m, s, v, i, n), what);
            Metered.Same(() => s.LastIndexOf(v, how), m => StringShims.LastIndexOf(m, s, v, how), what);
            Metered.Same(() => s.LastIndexOf(v, i, n, how), m => StringShims.LastIndexOf(m, s, v, i, n, how), what);
            Metered.Same(() => s.Contains(v), m => StringShims.Contains(m, s, v), what);
            Metered.Same(() => s.Contains(v, how), m => StringShims.Contains(m, s, v, how), what);
            Metered.Same(() => s.Contains(c, how), m => StringShims.Contains(m, s, c, how), what);
            Metered.Same(() => s.StartsWith(v), m => StringShims.StartsWith(m, s, v), what);
            Metered.Same(() => s.StartsWith(v, how), m => StringShims.StartsWith(m, s, v, how), what);
            Metered.Same(() => s.EndsWith(v), m => StringShims.EndsWith(m, s, v), what);
            Metered.Same(() => s.EndsWith(v, how), m => StringShims.EndsWith(m, s, v, how), what);
            Metered.Same(() => s.IndexOf(c, i), m => StringShims.IndexOf(m, s, c, i), what);
            Metered.Same(() => s.IndexOf(c, i, n), m => StringShims.IndexOf(m, s, c, i, n), what);
            Metered.Same(() => s.LastIndexOf(c, i), m => StringShims.LastIndexOf(m, s, c, i), what);
            Metered.Same(() => s.LastIndexOf(c, i, n), m => StringShims.LastIndexOf(m, s, c, i, n), what);
            Metered.Same(() => s.IndexOfAny(v.ToCharArray()), m => StringShims.IndexOfAny(m, s, v.ToCharArray()), what);
            Metered.Same(() => s.IndexOfAny(v.ToCharArray(), i), m => StringShims.IndexOfAny(m, s, v.ToCharArray(), i), what);
            Metered.Same(() => s.LastIndexOfAny(v.ToCharArray(), i), m => StringShims.LastIndexOfAny(m, s, v.ToCharArray(), i), what);
        }
    }

    [Fact]
    public void Comparing()
    {
        for (int round = 0; round < Rounds; round++)
        {
            string? a = Word(4, nulls: true), b = Word(4, nulls: true);
            int i = _random.Next(-1, 5), j = _random.Next(-1, 5), n = _random.Next(-1, 6);
            StringComparison how = (StringComparison)_random.Next(-1, 7);
            string what = $"'{a}' '{b}' {i} {j} {n} {how}";
            Metered.Same(() => a == b, m => StringShims.Equals(m, a, b), what);
            Metered.Same(() => a != b, m => StringShims.NotEquals(m, a, b), what);
            Metered.Same(() => a!.Equals(b), m => StringShims.EqualsString(m, a!, b), what);
            Metered.Same(() => a!.Equals((object?)b), m => StringShims.EqualsObject(m, a!, b), what);
            Metered.Same(() => a!.Equals(b, how), m => StringShims.EqualsString(m, a!, b, how), what);
            Metered.Same(() => string.Equals(a, b, how), m => StringShims.Equals(m, a, b, how), what);
            Metered.Same(() => Math.Sign(string.Compare(a, b)), m => Math.Sign(StringShims.Compare(m, a, b)), what);
            Metered.Same(() => Math.Sign(string.Compare(a, b, true)), m => Math.Sign(StringShims.Compare(m, a, b, true)), what);
            Metered.Same(() => Math.Sign(string.Compare(a, b, how)), m => Math.Sign(StringShims.Compare(m, a, b, how)), what);
            Metered.Same(() => Math.Sign(string.CompareOrdinal(a, b)), m => Math.Sign(StringShims.Compare(m, a, b)), what);
            Metered.Same(() => Math.Sign(a!.CompareTo(b)), m => Math.Sign(StringShims.CompareTo(m, a!, b)), what);
            Metered.Same(() => Math.Sign(string.Compare(a, i, b, j, n)), m => Math.Sign(StringShims.Compare(m, a, i, b, j, n)), what);
            Metered.Same(() => Math.Sign(string.Compare(a, i, b, j, n, how)), m => Math.Sign(StringShims.Compare(m, a, i, b, j, n, how)), what);
            Metered.Same(() => string.IsNullOrWhiteSpace(a), m => StringShims.IsNullOrWhiteSpace(m, a), what);
        }
    }

    [Fact]
    public void Making()
    {
        for (int round = 0; round < Rounds; round++)
        {
            string s = Word(10)!;
            string? v = Word(3, nulls: true);
            string? w = Word(3, nulls: true);
            int i = _random.Next(-2, 12), n = _random.Next(-2, 12);
            char c = Letter(), d = Letter();
            string what = $"'{s}' '{v}' '{w}' {i} {n} {c} {d}";
            Metered.Same(() => s.Substring(i), m => StringShims.Substring(m, s, i), what);
            Metered.Same(() => s.Substring(i, n), m => StringShims.Substring(m, s, i, n), what);
            Metered.Same(() => s.Insert(i, v!), m => StringShims.Insert(m, s, i, v!), what);
            Metered.Same(() => s.Remove(i), m => StringShims.Remove(m, s, i), what);
            Metered.Same(() => s.Remove(i, n), m => StringShims.Remove(m, s, i, n), what);
            Metered.Same(() => s.PadLeft(i), m => StringShims.PadLeft(m, s, i), what);
            Metered.Same(() => s.PadRight(i, c), m => StringShims.PadRight(m, s, i, c), what);
            Metered.Same(() => s.Replace(c, d), m => StringShims.Replace(m, s, c, d), what);
            Metered.Same(() => s.Replace(v!, w), m => StringShims.Replace(m, s, v!, w), what);
            Metered.Same(() => s.Replace(v!, w, StringComparison.OrdinalIgnoreCase), m => StringShims.Replace(m, s, v!, w, StringComparison.OrdinalIgnoreCase), what);
            Metered.Same(() => s.Trim(), m => StringShims.Trim(m, s), what);
            Metered.Same(() => s.TrimStart(c), m => StringShims.TrimStart(m, s, c), what);
            Metered.Same(() => s.TrimEnd(v?.ToCharArray()), m => StringShims.TrimEnd(m, s, v?.ToCharArray()), what);
            Metered.Same(() => s.Trim(c, d), m => StringShims.Trim(m, s, c, d), what);
            Metered.Same(() => s.ToUpper(), m => StringShims.ToUpper(m, s), what);
            Metered.Same(() => s.ToLower(), m => StringShims.ToLower(m, s), what);
            Metered.Same(() => s.ToCharArray(i, n), m => StringShims.ToCharArray(m, s, i, n), what);
            Metered.Same(() => new string(c, i), m => StringShims.New(m, c, i), what);
            Metered.Same(() => new string(s.ToCharArray(), i, n), m => StringShims.New(m, s.ToCharArray(), i, n), what);
            Metered.Same(() => string.Concat(s, v), m => TextShims.Concat(m, s, v), what);
            Metered.Same(() => string.Concat(s, v, w, s), m => TextShims.Concat(m, s, v, w, s), what);
            Metered.Same(() => string.Concat([s, v, w, s, v]), m => TextShims.Concat(m, [s, v, w, s, v]), what);
            Metered.Same(() => string.Join(v, s, w, v), m => StringShims.Join(m, v, s, w, v), what);
            Metered.Same(() => string.Join(c, 1, v, 2.5), m => StringShims.Join(m, c, 1, v, 2.5), what);
            Metered.Same(() => string.Join(v, new List<int> { 1, 2, i }), m => StringShims.Join(m, v, new List<int> { 1, 2, i }), what);
            Metered.Same(() => string.Join(v, [s, w, s], i, n), m => StringShims.Join(m, v, [s, w, s], i, n), what);
            Metered.Same(() => s.ReplaceLineEndings(w!), m => StringShims.ReplaceLineEndings(m, s, w!), what);
        }
    }

    [Fact]
    public void Splitting()
    {
        for (int round = 0; round < Rounds; round++)
        {
            string s = Word(12)!;
            string? v = Word(2, nulls: true);
            int n = _random.Next(-1, 5);
            char c = Letter();
            var options = (StringSplitOptions)_random.Next(0, 5);
            string[]? any = _random.Next(5) == 0 ? null : [v!, Word(2)!];
            string what = $"'{s}' '{v}' {n} {c} {options}";
            Metered.Same(() => s.Split(c), m => StringShims.Split(m, s, c), what);
            Metered.Same(() => s.Split(c, n, options), m => StringShims.Split(m, s, c, n, options), what);
            Metered.Same(() => s.Split(v, n, options), m => StringShims.Split(m, s, v, n, options), what);
            Metered.Same(() => s.Split(v?.ToCharArray()), m => StringShims.Split(m, s, v?.ToCharArray()), what);
            Metered.Same(() => s.Split(v?.ToCharArray(), n, options), m => StringShims.Split(m, s, v?.ToCharArray(), n, options), what);
            Metered.Same(() => s.Split(any, n, options), m => StringShims.Split(m, s, any, n, options), what);
        }
    }

    [Fact]
    public void No_character_outside_ASCII_equals_one_inside_it_without_case()
    {
        string ascii = string.Concat(Enumerable.Range(0, 128).Select(c => (char)c));
        for (int c = 128; c <= char.MaxValue; c++)
            Assert.False(ascii.Contains((char)c, StringComparison.OrdinalIgnoreCase), $"U+{c:X4}");
    }

    [Fact]
    public void Hash_codes_are_the_same_in_every_process()
    {
        Assert.Equal(Metered.Run(m => StringShims.GetHashCode(m, "SafeCompile")), Metered.Run(m => StringShims.GetHashCode(m, string.Concat("Safe", "Compile"))));
        Assert.Equal(Hashing.Text("abc"), Metered.Run(m => StringShims.GetHashCode(m, "abc")));
    }

    [Fact]
    public void A_null_receiver_throws_like_the_original()
    {
        Assert.Throws<NullReferenceException>(() => Metered.Run(m => StringShims.Trim(m, null!)));
        Assert.Throws<NullReferenceException>(() => Metered.Run(m => StringShims.Substring(m, null!, 1)));
        Assert.Throws<NullReferenceException>(() => Metered.Run(m => StringShims.EqualsString(m, null!, "")));
        Assert.Throws<NullReferenceException>(() => Metered.Run(m => StringShims.Split(m, null!, ',')));
        Assert.Throws<NullReferenceException>(() => Metered.Run(m => StringShims.IndexOf(m, null!, "a")));
    }

    private char Letter() => "aAbB ,\n\u00E4\u00C4\u0130"[_random.Next(10)];

    private string? Word(int longest, bool nulls = false) => nulls && _random.Next(8) == 0
        ? null
        : string.Create(_random.Next(longest + 1), this, static (span, self) =>
        {
            foreach (ref char c in span) c = self.Letter();
        });
}
