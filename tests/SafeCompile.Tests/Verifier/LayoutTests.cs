using SafeCompile.Tests.Verifier.Mutants.Layout;
using SafeCompile.Verification;

namespace SafeCompile.Tests.Verifier;

/// <summary>That mutants of another layout are refused for what they change: the layout alone is accepted.</summary>
public sealed class LayoutTests
{
    [Fact]
    public async Task Images_laid_out_anew_are_accepted()
    {
        foreach (CorpusImage image in await CorpusImages.All)
        {
            VerificationResult result = ImageVerifier.Verify(Rearrangements.Unchanged(image.Bytes), Policy.Console);
            Assert.True(result.Accepted, image.Name + ":\n" + string.Join('\n', result.Findings));
        }
    }
}
