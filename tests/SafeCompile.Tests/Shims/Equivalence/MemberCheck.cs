using SafeCompile.MeteredMembers;
using SafeCompile.MeteredMembers.Calls;
using SafeCompile.Runtime;

namespace SafeCompile.Tests.Shims.Equivalence;

/// <summary>Compares one stand-in with its member on generated arguments.</summary>
internal sealed class MemberCheck(MeteredMember member, int cases)
{
    // As many cases of a closed member are also run with less than they need.
    private const int Starved = 4;

    private int _compared;
    private bool _chargedFuel;

    /// <summary>What is wrong, one line per closed member at most; nothing when all is well.</summary>
    internal IEnumerable<string> Differences()
    {
        string? exempt = Exemptions.Of(member.Id);
        if (exempt is not null) yield break;

        int closings = 0;
        IEnumerator<ClosedMember> all = ClosedMember.Of(member).GetEnumerator();
        while (true)
        {
            string? problem = null;
            try
            {
                if (!all.MoveNext()) break;
                closings++;
                problem = Closing(all.Current);
            }
            catch (NotSupportedException e)
            {
                problem = $"{member.Id}: {e.Message}; support it or exempt the member";
            }

            if (problem is null) continue;
            yield return problem;
            yield break;
        }

        if (closings == 0) yield return $"{member.Id}: no type arguments fit";
        else if (_compared == 0) yield return $"{member.Id}: every case trapped";
        else if (!_chargedFuel && !Exemptions.IsPaidByTheCall(member.Id)) yield return $"{member.Id}: charges no fuel";
    }

    private string? Closing(ClosedMember closed)
    {
        uint name = 2166136261;
        foreach (char c in closed.Name) name = (name ^ c) * 16777619;
        int starved = 0;
        for (uint i = 0; i < cases; i++)
        {
            uint number = name + i;
            Outcome actual = Run.Metered(closed, number, 8, Run.AmpleFuel, Run.AmpleBytes, out Charged charged);
            if (charged.Trap != TrapCode.None) continue; // Asks for more than there is; the base library might give it.
            Outcome expected = Run.Plain(closed, number, 8);
            _compared++;
            _chargedFuel |= charged.Fuel > 0;
            if (Compare(expected, actual) is { } difference) return $"{closed.Name} #{number}: {difference}";
            if (starved < Starved && charged.Fuel > 0 && Starve(closed, number, charged) is { } escape) return $"{closed.Name} #{number}: {escape}";
            if (charged.Fuel > 0) starved++;
        }

        return null;
    }

    private string? Compare(Outcome expected, Outcome actual)
    {
        if (Exemptions.Same(Exemptions.Allowed(member.Id), expected, actual)) return null;
        return $"\n  result {expected.Result}\n  became {actual.Result}\n  after  {expected.After}\n  became {actual.After}\n  calls  {expected.Calls}\n  became {actual.Calls}";
    }

    // One unit less than it took stops it, whether of fuel or of bytes, and leaves nothing that contradicts itself.
    private static string? Starve(ClosedMember closed, uint number, Charged charged)
    {
        foreach (long fuel in (long[])[charged.Fuel - 1, charged.Fuel / 2])
        {
            Outcome outcome = Run.Metered(closed, number, 8, fuel, Run.AmpleBytes, out Charged less);
            if (less.Trap != TrapCode.OutOfFuel) return $"takes {charged.Fuel} fuel, but is not stopped with {fuel}: {outcome.Result}";
            if (Inconsistent(outcome)) return $"stopped with {fuel} fuel it leaves {outcome.After}";
        }

        if (charged.Bytes == 0) return null;
        Outcome poor = Run.Metered(closed, number, 8, Run.AmpleFuel, charged.Bytes - 1, out Charged fewer);
        if (fewer.Trap != TrapCode.AllocationLimitExceeded) return $"takes {charged.Bytes} bytes, but is not stopped with one less: {poor.Result}";
        return Inconsistent(poor) ? $"stopped with {charged.Bytes - 1} bytes it leaves {poor.After}" : null;
    }

    private static bool Inconsistent(Outcome outcome) => outcome.After.Contains(Run.Broken, StringComparison.Ordinal) || outcome.After.Contains("but counts", StringComparison.Ordinal);
}
