// If this file is wrong an attacker gives depth back that it never took: it names the depth that an activation returns to.
namespace SafeCompile.Runtime;

/// <summary>
/// What <see cref="Guard.Enter(Meter, int)"/> returns for <see cref="Guard.Exit(Meter, EntryDepth)"/>. A type of its own, so that the verifier
/// knows such a value by its local; guests can neither make one nor keep one beyond the function.
/// </summary>
public readonly struct EntryDepth
{
    // Set in every value that Enter makes: a local that was never assigned (zero) puts back a depth beyond any limit, not none.
    private const int Made = 1 << 30;

    private readonly int _outer;

    internal EntryDepth(int outer) => _outer = outer ^ Made;

    /// <summary>Depth before the activation.</summary>
    internal int Outer => _outer ^ Made;
}
