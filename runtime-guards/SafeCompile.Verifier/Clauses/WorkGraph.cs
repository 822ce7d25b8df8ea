// If this file is wrong a path through a method costs less here than it does in the runtime.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// The control flow of one method with a weight on each node, what it pays less what it costs in <see cref="Steps"/>, for <see cref="Work"/>.
/// The rounds of a counted loop are credited on the edge from its test into the loop, where each round passes once.
/// </summary>
internal sealed class WorkGraph
{
    // Sweeps over a method until nothing changes: one for each level of loops or handlers that flow leads back through, and a few.
    private const int Sweeps = 64;
    private const long Unreached = long.MaxValue;
    private const long Most = 1L << 60;

    private readonly Flow _flow;
    private readonly long[] _weights;
    private readonly Dictionary<int, long> _rounds = [];
    private readonly List<(int At, int[] Targets)> _calls = [];
    private readonly HandlerClause[] _finallies;
    private readonly bool[] _pays;

    internal WorkGraph(GuestImage image, GuestMethod method, CallTargets targets)
    {
        Method = method;
        _flow = new Flow(method);
        _weights = new long[_flow.Count];
        _pays = new bool[method.Code.Length];
        bool[] charges = new bool[_flow.Count];
        var called = new List<int>();
        for (int i = 0; i < method.Code.Length; i++)
        {
            charges[i] = _pays[i] = GuardCalls.TakesFuel(image, method, i);
            _weights[i] = Steps.PaidBy(image, method, i) - Steps.Of(image, method, i);
            if (method.Code[i].Op is not (ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj)) continue;
            Callee callee = image.Method(method.Code[i].Operand);
            if (callee.Reference is { External.Origin: Origin.Runtime }) continue; // It pays for each call back.
            targets.Of(method, i, called.Add);
            if (callee.Name != "Invoke") called.RemoveAll(t => t == image.Methods.Length + Callbacks.Anything);
            if (called.Count > 0) _calls.Add((i, [.. called]));
            called.Clear();
        }

        if (Flow.MayCycle(method))
        {
            foreach (CountedLoops.Paid loop in CountedLoops.Mark(image, method, _flow, charges, Cycles.Reachable(_flow))) Credit(image, loop);
        }

        // Inner ones first: what they may leave unpaid is part of the outer ones.
        _finallies = [.. method.Regions.Clauses.Where(c => c.Handler.Kind is RegionKind.Finally or RegionKind.Fault).OrderByDescending(c => Depth(c.Handler))];
    }

    internal GuestMethod Method { get; }

    /// <summary>How far a path through the method falls behind at most, given what the called ones may leave unpaid, and where; never negative.</summary>
    internal (long Debt, int At) Debt(List<long> debts)
    {
        long[] weights = [.. _weights];
        foreach ((int at, int[] targets) in _calls)
        {
            long most = 0;
            foreach (int target in targets) most = Math.Max(most, debts[target]);
            weights[at] -= most;
        }

        foreach (HandlerClause clause in _finallies)
        {
            (long debt, int at) = Lowest(weights, clause.Handler.Start, clause.Handler);
            if (debt > Limits.UnpaidSteps) return (debt, at);
            weights[Method.Code.Length + clause.Try.Index] -= debt;
            for (int i = clause.Try.Start; i < clause.Try.End; i++)
                if (Method.Code[i].Op == ILOpCode.Leave && clause.LeaveTargets.Contains(Method.Code[i].Operand)) weights[i] -= debt;
        }

        return Lowest(weights, 0, null);
    }

    /// <summary>True when it calls no declared method.</summary>
    internal bool IsLeaf => _calls.Count == 0;

    /// <summary>
    /// True when it calls none but leaves, such as the constructor of a closure, before a guard took fuel: then a tree of such calls costs at
    /// least one fuel each.
    /// </summary>
    internal bool PaysBeforeCalls(HashSet<int> leaves)
    {
        bool[] seen = new bool[_flow.Count];
        var todo = new Stack<int>();
        todo.Push(0);
        while (todo.TryPop(out int node))
        {
            if (seen[node]) continue;
            seen[node] = true;
            if (_flow.Raises[node] >= 0) todo.Push(_flow.Raises[node]);
            if (node < Method.Code.Length && _pays[node]) continue;
            foreach (int next in _flow.Next(node)) todo.Push(next);
        }

        return _calls.TrueForAll(c => !seen[c.At] || IsInFault(c.At) || Array.TrueForAll(c.Targets, leaves.Contains));
    }

    // An exception leads there and out again; catching it costs thousands.
    private bool IsInFault(int at)
    {
        for (Region? r = Method.Regions.Of(at); r is not null; r = r.Parent)
            if (r.Kind == RegionKind.Fault) return true;
        return false;
    }

    // With a flag the rounds that were not paid for take a charge of their own: it must be as high, and is not counted beside the credit.
    private void Credit(GuestImage image, CountedLoops.Paid loop)
    {
        long round = loop.Fuel * (long)Limits.StepsPerFuel;
        if (loop.HasFlag)
        {
            long charge = loop.Charge < 0 ? 0 : Steps.PaidBy(image, Method, loop.Charge);
            if (charge < round) return;
            _weights[loop.Charge] -= charge;
        }

        _rounds[loop.Test] = round;
    }

    // Shortest paths from a node, within a handler if there is one. Instructions mostly flow forward, so sweeps in their order settle soon.
    private (long Debt, int At) Lowest(long[] weights, int start, Region? within)
    {
        long[] balance = new long[_flow.Count];
        Array.Fill(balance, Unreached);
        bool[] pending = new bool[_flow.Count];
        balance[start] = 0;
        pending[start] = true;
        long lowest = 0;
        int where = start;
        bool again = true;
        for (int sweep = 0; again; sweep++)
        {
            if (sweep > Sweeps + Method.Regions.All.Length) return (Most, where);
            again = false;
            for (int node = 0; node < pending.Length; node++)
            {
                if (!pending[node]) continue;
                pending[node] = false;
                long after = balance[node] + weights[node];
                if (after < lowest) (lowest, where) = (after, node);
                if (lowest < -Limits.UnpaidSteps) return (-lowest, where);
                foreach (int next in _flow.Next(node))
                    Reach(next, after + (node < Method.Code.Length && next == Method.Code[node].Operand && _rounds.TryGetValue(node, out long round) ? round : 0));
                if (_flow.Raises[node] >= 0) Reach(_flow.Raises[node], balance[node] + Math.Min(weights[node], 0));
            }
        }

        return (-lowest, where);

        void Reach(int node, long value)
        {
            if (value >= balance[node] || (within is not null && !IsWithin(node, within))) return;
            balance[node] = Math.Min(value, Most);
            pending[node] = true;
            again = true;
        }
    }

    private bool IsWithin(int node, Region region)
    {
        int at = node < Method.Code.Length ? node : Method.Regions.All[node - Method.Code.Length].Start;
        return at >= region.Start && at < region.End;
    }

    private static int Depth(Region region)
    {
        int depth = 0;
        for (Region? r = region.Parent; r is not null; r = r.Parent) depth++;
        return depth;
    }
}
