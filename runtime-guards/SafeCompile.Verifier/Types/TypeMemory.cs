// If this file is wrong the types of one method are taken for those of another.
namespace SafeCompile.Verification;

/// <summary>The arrays of <see cref="TypeInterpreter"/>, used again for each method of an image: one that allocated its own would mostly collect them.</summary>
internal sealed class TypeMemory(GuestImage image)
{
    // A handler begins with an exception on the stack, whatever height its method declares.
    private const int More = 8;

    private readonly TypeInterpreter.State?[] _states = new TypeInterpreter.State?[image.LongestCode];

    internal Slot[] Stack { get; } = new Slot[image.HighestStack + More];

    internal Stack<int> Todo { get; } = new();

    /// <summary>By instruction; empty where the method has instructions.</summary>
    internal TypeInterpreter.State?[] States(GuestMethod method)
    {
        Array.Clear(_states, 0, method.Code.Length);
        return _states;
    }
}
