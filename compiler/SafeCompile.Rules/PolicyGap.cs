namespace SafeCompile;

/// <summary>What a policy would have to say for a refused use to be allowed.</summary>
/// <param name="Symbol">Documentation-comment ID (ECMA-334 annex D) of a member or type of the base library or a trusted module.</param>
/// <param name="Use">The permission that a type lacks; <see cref="PolicyUse.None"/> for members.</param>
/// <param name="Denied">True when the policy denies it: an allowance alone would not help.</param>
public sealed record PolicyGap(string Symbol, PolicyUse Use, bool Denied)
{
    /// <summary>Longest symbol that a finding carries, in UTF-16 code units; the ID of a longer one can be read in the reference set.</summary>
    public const int MaxSymbolLength = 1_000;
}
