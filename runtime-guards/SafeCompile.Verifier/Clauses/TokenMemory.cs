// If this file is wrong the reading of one method believes what was true in another.
namespace SafeCompile.Verification;

/// <summary>The arrays of <see cref="TokenInterpreter"/>, used again for each method of an image: most methods are much smaller than these.</summary>
internal sealed class TokenMemory(GuestImage image)
{
    internal Token[] Stack { get; } = new Token[Limits.MaxStack + 8];

    internal Stack<int> Todo { get; } = new();

    /// <summary>By instruction; worth reading only where there is a state.</summary>
    internal UInt128[] Fresh { get; } = new UInt128[image.LongestCode];

    /// <summary>By instruction. Whoever begins clears his part.</summary>
    internal Token[]?[] States { get; } = new Token[image.LongestCode][];
}
