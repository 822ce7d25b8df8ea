using SafeCompile.Cli.Deriving;

namespace SafeCompile.Cli.Covering;

/// <summary>One public member of the reference set, decided.</summary>
/// <param name="Type">The type that declares it.</param>
/// <param name="Id">Documentation-comment ID relative to it.</param>
/// <param name="Access">Null when it is absent.</param>
/// <param name="Reason">The class of the reason of an absent member, or the denial that the policy writes out; null when there is none.</param>
internal sealed record CoveredMember(TypeModel Type, string Id, MemberAccess? Access, string? Reason);
