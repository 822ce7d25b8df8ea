namespace SafeCompile.Cli.Deriving;

/// <summary>
/// Which of the things that direct members reach the policy has written reasons for. A reason is about what is reached, so it holds for every
/// member that reaches it, and a member that comes to reach something else needs another.
/// </summary>
internal sealed class Justification(Policy policy)
{
    private readonly Dictionary<string, PolicyEntry> _entries = policy.Entries.ToDictionary(e => e.Symbol, StringComparer.Ordinal);
    private readonly HashSet<(PolicyReason, string)> _used = [];

    /// <summary>True when nothing has to be said: a member that is not called directly, an exception, or an object that the policy charges for.</summary>
    internal bool IsPlain(DerivedMember member, Fact fact) =>
        member.Access != MemberAccess.Direct || fact.Kind == ReachKind.Throws || (fact.Kind == ReachKind.Object && _entries.GetValueOrDefault(member.Symbol) is { Bytes: > 0 });

    /// <summary>The reason why a direct member may reach this, or null.</summary>
    internal string? Reason(DerivedMember member, Fact fact)
    {
        string text = fact.ToString();
        string? found = null;
        foreach (PolicyReason reason in policy.Reasons)
        {
            if (reason.Of.Length > 0 && !reason.Of.Any(o => o == member.Symbol || o == "T:" + member.Type)) continue;
            foreach (string reached in reason.Reaches)
            {
                if (reached[^1] == '*' ? !text.AsSpan().StartsWith(reached.AsSpan(0, reached.Length - 1)) : text != reached) continue;
                _used.Add((reason, reached));
                found ??= reason.Reason;
            }
        }

        return found;
    }

    /// <summary>Everything that has no reason.</summary>
    internal IEnumerable<(DerivedMember Member, Fact Fact)> Missing(IEnumerable<DerivedMember> members) =>
        members.SelectMany(m => m.Facts.Where(f => !IsPlain(m, f) && Reason(m, f) is null).Select(f => (m, f)));

    /// <summary>What a reason names and none of the members reaches, once they have all been asked for.</summary>
    internal IEnumerable<string> Unused => policy.Reasons.SelectMany(r => r.Reaches.Where(p => !_used.Contains((r, p))));
}
