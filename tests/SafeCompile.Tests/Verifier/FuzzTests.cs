using System.Diagnostics;
using SafeCompile.Verification;

namespace SafeCompile.Tests.Verifier;

/// <summary>Damaged images get a verdict, never an exception and never an endless wait.</summary>
public class FuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Bit_flips(int flips)
    {
        byte[] honest = GuestText.Compile(Samples.Everything);
        GuestText.Accepts(honest);
        var random = new Random(4711 + flips);
        int refused = 0;
        long started = Stopwatch.GetTimestamp();
        for (int i = 0; i < 1_500; i++)
        {
            byte[] damaged = [.. honest];
            for (int k = 0; k < flips; k++) damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            VerificationResult result = ImageVerifier.Verify(damaged, GuestText.Policy);
            Assert.DoesNotContain(result.Findings, f => f.ToString().Contains('\n', StringComparison.Ordinal));
            if (!result.Accepted) refused++;
        }

        Assert.True(refused > 500, $"only {refused} of 1500 damaged images were refused");
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60));
    }

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
