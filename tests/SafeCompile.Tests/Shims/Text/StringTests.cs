using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Shims.Text;

/// <summary>What comparing strings with their members cannot show.</summary>
public sealed class StringTests
{
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
}
