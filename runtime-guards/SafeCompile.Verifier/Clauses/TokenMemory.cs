// If this file is wrong the reading of one method believes what was true in another.
namespace SafeCompile.Verification;

/// <summary>The arrays of <see cref="TokenInterpreter"/>, used again for each method of an image: most methods are much smaller than these.</summary>
internal sealed class TokenMemory
{
    private Token[]?[] _states = [];

    internal Token[] Stack { get; } = new Token[Limits.MaxStack + 8];

    internal Stack<int> Todo { get; } = new();

    /// <summary>By instruction; worth reading only where there is a state.</summary>
    internal UInt128[] Fresh { get; private set; } = [];

    /// <summary>By instruction, large enough for the method. Whoever begins clears his part.</summary>
    internal Token[]?[] States(GuestMethod method)
    {
        if (_states.Length >= method.Code.Length) return _states;
        _states = new Token[method.Code.Length][];
        Fresh = new UInt128[method.Code.Length];
        return _states;
    }
}
