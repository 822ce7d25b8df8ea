// If this file is wrong a path through a method costs less here than it does in the runtime.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>How far a method falls behind with paying; neither is negative.</summary>
/// <param name="Left">On a way that returns, at its end: what its caller inherits.</param>
/// <param name="Behind">Anywhere on a way.</param>
/// <param name="At">The instruction where that is.</param>
/// <param name="IsSettled">False when a way round makes more than it pays: there is no bound.</param>
internal readonly record struct Debt(long Left, long Behind, int At, bool IsSettled);

/// <summary>
/// The control flow of one method and where its calls may arrive, for <see cref="Debts"/>. Each node has a weight, what it pays less what it
/// costs in some <see cref="Measure"/>. The rounds of a counted loop are credited on the edge from its test into the loop, where each round
/// passes once. A finally is a part of every way that leaves its block.
/// </summary>
internal sealed class DebtGraph
{
    // Sweeps over a method until nothing changes: one for each level of loops or handlers that flow leads back through, and a few.
    private const int Sweeps = 64;
    private const long Most = 1L << 60;

    private readonly GuestMethod _method;
    private readonly Flow _flow;
    private readonly CountedLoops.Paid[] _loops;
    private readonly HandlerClause[] _finallies;
    private readonly long[] _weights;

    // What the finallies on the way owe that a leave, or an exception on its way out, passes by.
    private readonly long[] _passed;
    private Dictionary<int, long>? _rounds;

    /// <param name="image">The image.</param>
    /// <param name="method">The method.</param>
    /// <param name="targets">Where calls may arrive.</param>
    /// <param name="called">An empty list to work with.</param>
    internal DebtGraph(GuestImage image, GuestMethod method, CallTargets targets, List<int> called)
    {
        _method = method;
        _flow = image.Analysis(method).Flow;
        _loops = image.Analysis(method).PaidLoops;
        _weights = new long[_flow.Count];
        _passed = method.Regions.All.Length == 0 ? [] : new long[_flow.Count];
        var calls = new List<(int, int[])>();
        int anything = image.Methods.Length + Callbacks.Anything;
        for (int i = 0; i < method.Code.Length; i++)
        {
            if (method.Code[i].Op is not (ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj)) continue;
            Callee callee = image.Method(method.Code[i].Operand);
            if (callee.Reference is { External.Origin: Origin.Runtime }) continue; // It pays for each call back.
            targets.Of(method, i, called);
            // Who else may call back takes its time for it; an Invoke arrives at once.
            if (callee.Name != "Invoke") Remove(called, anything);
            if (called.Count > 0) calls.Add((i, [.. called]));
            called.Clear();
        }

        Calls = calls;
        // Inner ones first: what they owe is a part of the outer ones.
        _finallies = method.Regions.Clauses.Length == 0
            ? []
            : [.. method.Regions.Clauses.Where(c => c.Handler.Kind is RegionKind.Finally or RegionKind.Fault).OrderByDescending(c => Depth(c.Handler))];
    }

    internal GuestMethod Method => _method;

    /// <summary>Methods and sets of methods that each call may arrive at.</summary>
    internal List<(int At, int[] Targets)> Calls { get; }

    internal int NodeCount => _flow.Count;

    /// <summary>Weighs the nodes. False when the method neither pays nor costs anything by itself.</summary>
    internal bool Weigh(Measure measure)
    {
        Array.Clear(_weights);
        _rounds?.Clear();
        bool any = false;
        for (int i = 0; i < _method.Code.Length; i++) any |= (_weights[i] = measure.Paid(_method, i) - measure.Cost(_method, i)) != 0;
        foreach (CountedLoops.Paid loop in _loops) Credit(measure, loop);
        return any;
    }

    /// <summary>What the method owes, given what those that it calls leave to their callers.</summary>
    internal Debt Owes(long[] left, DebtWalk walk)
    {
        long[] weights = _weights;
        if (Calls.Count > 0)
        {
            weights = walk.Copy(weights);
            foreach ((int at, int[] targets) in Calls)
            {
                long most = 0;
                foreach (int target in targets) most = Math.Max(most, left[target]);
                weights[at] -= most;
            }
        }

        Array.Clear(_passed);
        foreach (HandlerClause clause in _finallies)
        {
            Debt owed = Lowest(walk, weights, clause.Handler.Start, clause.Handler);
            if (!owed.IsSettled) return owed;
            walk.Spend(clause.Try.End - clause.Try.Start);
            _passed[_method.Code.Length + clause.Try.Index] -= owed.Behind;
            for (int i = clause.Try.Start; i < clause.Try.End; i++)
                if (_method.Code[i].Op == ILOpCode.Leave && clause.LeaveTargets.Contains(_method.Code[i].Operand)) _passed[i] -= owed.Behind;
        }

        return Lowest(walk, weights, 0, null);
    }

    // With a flag the rounds that were not paid for take a charge of their own: it must be as high, and is not counted beside the credit.
    private void Credit(Measure measure, CountedLoops.Paid loop)
    {
        long round = measure.Round(loop.Fuel);
        if (loop.HasFlag)
        {
            long charge = loop.Charge < 0 ? 0 : measure.Paid(_method, loop.Charge);
            if (charge < round) return;
            _weights[loop.Charge] -= round > 0 ? charge : 0;
        }

        (_rounds ??= [])[loop.Test] = round;
    }

    // Shortest paths from a node, within a handler if there is one. Instructions mostly flow forward, so sweeps in their order settle soon.
    private Debt Lowest(DebtWalk walk, long[] weights, int start, Region? within)
    {
        // Of the nodes after the instructions any may be in the handler.
        int code = _method.Code.Length, first = within?.Start ?? 0, end = within?.End ?? code;
        long[] balance = walk.Begin(_flow.Count, first, end, code);
        Reach(start, 0);
        long lowest = 0, left = 0;
        int where = start, last = start;
        for (int sweep = 0; walk.NextSweep(); sweep++)
        {
            if (sweep > Sweeps + _method.Regions.All.Length) return new Debt(Most, Most, last, false);
            while (walk.TryNext(out int node))
            {
                if (!walk.Spend(1)) return new Debt(Most, Most, node, false);
                last = node;
                long after = balance[node] + weights[node];
                if (after < lowest) (lowest, where) = (after, node);
                if (node < code && _method.Code[node].Op == ILOpCode.Ret) left = Math.Min(left, after);
                foreach (int next in _flow.Next(node)) Reach(next, after + Edge(node, next));
                if (_flow.Raises(node) >= 0) Reach(_flow.Raises(node), balance[node] + Math.Min(weights[node], 0));
            }
        }

        return new Debt(-left, -lowest, where, true);

        void Reach(int node, long value)
        {
            if (value >= balance[node] || (within is not null && !IsWithin(node, within))) return;
            balance[node] = Math.Min(value, Most);
            walk.Pend(node);
        }
    }

    // Only the edges past a finally owe what it owes; those into it walk through it.
    private long Edge(int node, int next)
    {
        if (node >= _method.Code.Length) return next >= _method.Code.Length ? _passed[node] : 0;
        if (next != _method.Code[node].Operand) return 0;
        if (_method.Code[node].Op == ILOpCode.Leave) return _passed.Length == 0 ? 0 : _passed[node];
        return _rounds is null ? 0 : _rounds.GetValueOrDefault(node);
    }

    private bool IsWithin(int node, Region region)
    {
        int at = node < _method.Code.Length ? node : _method.Regions.All[node - _method.Code.Length].Start;
        return at >= region.Start && at < region.End;
    }

    private static void Remove(List<int> from, int value)
    {
        int kept = 0;
        for (int i = 0; i < from.Count; i++)
            if (from[i] != value) from[kept++] = from[i];
        from.RemoveRange(kept, from.Count - kept);
    }

    private static int Depth(Region region)
    {
        int depth = 0;
        for (Region? r = region.Parent; r is not null; r = r.Parent) depth++;
        return depth;
    }
}
