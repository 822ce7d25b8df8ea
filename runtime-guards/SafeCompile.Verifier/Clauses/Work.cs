// If this file is wrong an attacker gets work for nothing: sixty thousand instructions for the one fuel that a loop must take.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Claim 20: a loop pays for its work. On no way round does a method make more steps than <see cref="Limits.StepsPerFuel"/> for each fuel
/// that guards took on it.
///
/// A node of control flow weighs what it pays less what it costs (<see cref="Steps"/>); balances are shortest paths (Bellman and Ford), and a
/// cycle of negative weight has none. The rounds of a counted loop are credited on the edge from its test into the loop, where each round
/// passes once. A finally is a part of every way that leaves its block.
/// </summary>
internal sealed class Work
{
    // Sweeps over a method until nothing changes: one for each level of loops or handlers that flow leads back through, and a few.
    private const int Sweeps = 64;
    private const long Unreached = long.MaxValue;
    private const long Most = 1L << 60;

    private readonly GuestMethod _method;
    private readonly Flow _flow;
    private readonly long[] _weights;

    // What the finallies on the way owe that a leave, or an exception on its way out, passes by.
    private readonly long[] _passed;
    private readonly Dictionary<int, long> _rounds = [];

    private Work(GuestImage image, GuestMethod method)
    {
        _method = method;
        _flow = new Flow(method);
        _weights = new long[_flow.Count];
        _passed = new long[_flow.Count];
        bool[] charges = new bool[_flow.Count];
        for (int i = 0; i < method.Code.Length; i++)
        {
            charges[i] = GuardCalls.TakesFuel(image, method, i);
            _weights[i] = Steps.PaidBy(image, method, i) - Steps.Of(image, method, i);
        }

        foreach (CountedLoops.Paid loop in CountedLoops.Mark(image, method, _flow, charges, Cycles.Reachable(_flow))) Credit(image, loop);
    }

    internal static void Check(GuestImage image, Findings findings)
    {
        foreach (GuestMethod method in image.Methods)
        {
            if (method.Code.Length == 0 || !Flow.MayCycle(method) || KnownShapes.IsEventAccessor(image, method) || KnownShapes.IsComputeStringHash(image, method)) continue;
            int at = new Work(image, method).Overdrawn();
            if (at >= 0) findings.Add("SC6140", method.Display, method.Code[Math.Min(at, method.Code.Length - 1)].Offset, $"a way round a loop that makes more than {Limits.StepsPerFuel} steps for each fuel that it takes");
        }
    }

    // An instruction on or behind a cycle of negative weight, or -1.
    private int Overdrawn()
    {
        // Inner ones first: what they owe is a part of the outer ones.
        foreach (HandlerClause clause in _method.Regions.Clauses.Where(c => c.Handler.Kind is RegionKind.Finally or RegionKind.Fault).OrderByDescending(c => Depth(c.Handler)))
        {
            (long lowest, int unsettled) = Lowest(clause.Handler.Start, clause.Handler);
            if (unsettled >= 0) return unsettled;
            _passed[_method.Code.Length + clause.Try.Index] += lowest;
            for (int i = clause.Try.Start; i < clause.Try.End; i++)
                if (_method.Code[i].Op == ILOpCode.Leave && clause.LeaveTargets.Contains(_method.Code[i].Operand)) _passed[i] += lowest;
        }

        return Lowest(0, null).Unsettled;
    }

    // With a flag the rounds that were not paid for take a charge of their own: it must be as high, and is not counted beside the credit.
    private void Credit(GuestImage image, CountedLoops.Paid loop)
    {
        long round = loop.Fuel * (long)Limits.StepsPerFuel;
        if (loop.HasFlag)
        {
            long charge = loop.Charge < 0 ? 0 : Steps.PaidBy(image, _method, loop.Charge);
            if (charge < round) return;
            _weights[loop.Charge] -= charge;
        }

        _rounds[loop.Test] = round;
    }

    // Shortest paths from a node, within a handler if there is one. Instructions mostly flow forward, so sweeps in their order settle soon.
    private (long Lowest, int Unsettled) Lowest(int start, Region? within)
    {
        long[] balance = new long[_flow.Count];
        Array.Fill(balance, Unreached);
        bool[] pending = new bool[_flow.Count];
        balance[start] = 0;
        pending[start] = true;
        long lowest = 0;
        int last = start;
        bool again = true;
        for (int sweep = 0; again; sweep++)
        {
            if (sweep > Sweeps + _method.Regions.All.Length) return (lowest, last);
            again = false;
            for (int node = 0; node < pending.Length; node++)
            {
                if (!pending[node]) continue;
                pending[node] = false;
                last = node;
                long after = balance[node] + _weights[node];
                lowest = Math.Min(lowest, after);
                foreach (int next in _flow.Next(node)) Reach(next, after + Edge(node, next));
                if (_flow.Raises[node] >= 0) Reach(_flow.Raises[node], balance[node] + Math.Min(_weights[node], 0));
            }
        }

        return (lowest, -1);

        void Reach(int node, long value)
        {
            if (value >= balance[node] || (within is not null && !IsWithin(node, within))) return;
            balance[node] = Math.Min(value, Most);
            pending[node] = true;
            again = true;
        }
    }

    // Only the edges past a finally owe what it owes; those into it walk through it.
    private long Edge(int node, int next)
    {
        if (node >= _method.Code.Length) return next >= _method.Code.Length ? _passed[node] : 0;
        if (next != _method.Code[node].Operand) return 0;
        return _method.Code[node].Op == ILOpCode.Leave ? _passed[node] : _rounds.GetValueOrDefault(node);
    }

    private bool IsWithin(int node, Region region)
    {
        int at = node < _method.Code.Length ? node : _method.Regions.All[node - _method.Code.Length].Start;
        return at >= region.Start && at < region.End;
    }

    private static int Depth(Region region)
    {
        int depth = 0;
        for (Region? r = region.Parent; r is not null; r = r.Parent) depth++;
        return depth;
    }
}
