using SafeCompile.Verification;

namespace SafeCompile.Tests.Verifier;

/// <summary>What is hardly an image gets a verdict, never an exception. Damage by chance: eng/fuzz.</summary>
public class FuzzTests
{
    [Fact]
    public void Truncation()
    {
        byte[] honest = GuestText.Compile(Samples.Everything);
        for (int length = 0; length < honest.Length - 512; length += 37)
            Assert.False(ImageVerifier.Verify(honest.AsMemory(0, length), GuestText.Policy).Accepted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ")]
    [InlineData("This is a text, not an image.")]
    public void Not_an_image(string text) => GuestText.Refuses("SC6001", System.Text.Encoding.ASCII.GetBytes(text));

    [Fact]
    public void Too_large() => GuestText.Refuses("SC6002", new byte[(8 << 20) + 1]);

    [Fact]
    public void Native_and_foreign_assemblies()
    {
        Assert.False(ImageVerifier.Verify(File.ReadAllBytes(typeof(object).Assembly.Location), GuestText.Policy).Accepted);
        Assert.False(ImageVerifier.Verify(File.ReadAllBytes(typeof(FuzzTests).Assembly.Location), GuestText.Policy).Accepted);
    }
}
