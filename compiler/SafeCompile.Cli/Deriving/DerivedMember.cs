using System.Collections.Immutable;

namespace SafeCompile.Cli.Deriving;

/// <summary>One public member, how the policy classifies it, and what it reaches.</summary>
/// <param name="Type">Full name of the type.</param>
/// <param name="Id">Documentation-comment ID relative to the type.</param>
/// <param name="Access">Null when the policy does not allow it.</param>
/// <param name="Facts">In the order of reports.</param>
internal sealed record DerivedMember(string Type, string Id, MemberAccess? Access, ImmutableArray<Fact> Facts)
{
    /// <summary>The whole ID.</summary>
    internal string Symbol => MemberId.Whole(Type, Id);

    internal string AccessName => Access is { } access ? access.ToString().ToLowerInvariant() : "denied";
}
