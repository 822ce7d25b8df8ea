// If this file is wrong an attacker gets work or memory for nothing: sixty thousand instructions for the one fuel that a loop must take, a
// tree of calls that doubles at each level, objects that no charge went before.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Claims 20 and 21: work and memory are paid for. By some <see cref="Measure"/>, what guards took falls behind what was used by at most
/// <see cref="Measure.Unpaid"/> in each live activation. So no loop and no tree of calls uses more than it pays.
///
/// Each method has a <see cref="Debt"/>: balances along its paths are shortest paths (Bellman and Ford) over what its nodes pay less what
/// they cost, and a cycle of negative weight has none (<see cref="DebtGraph"/>). A call costs the most that the methods which it may arrive at
/// leave to their callers. These depend on each other; they are raised from nothing until they no longer change. That is sound: the costs of
/// a finite tree of calls are a sum over its activations, and by induction over the tree each subtree is behind by at most what its root leaves.
/// Most methods pay on entry and leave nothing, so this settles in a few rounds; one that passes the limit is refused, so it ends.
/// </summary>
internal sealed class Debts
{
    // What is left settles along chains of calls between two depth checks; longer it grows only round a cycle that does not pay.
    private const int Rounds = Limits.UnguardedFrames;

    private readonly GuestImage _image;
    private readonly Findings _findings;
    private readonly CallTargets _targets;
    private readonly List<DebtGraph> _graphs = [];

    // Methods whose address is taken: what an Invoke may arrive at.
    private readonly int[] _delegates;
    private readonly List<int>?[] _callers;
    private readonly List<int>?[] _sets;
    private readonly HashSet<int> _refused = [];
    private readonly DebtWalk _walk;
    private readonly long _nodes;

    private Debts(GuestImage image, Findings findings)
    {
        _image = image;
        _findings = findings;
        _targets = image.CallTargets;
        var called = new List<int>();
        foreach (GuestMethod method in image.Methods)
        {
            if (method.Code.Length > 0 && !KnownShapes.IsEventAccessor(image, method) && !KnownShapes.IsComputeStringHash(image, method))
                _graphs.Add(new DebtGraph(image, method, _targets, called));
        }

        int most = 0;
        foreach (DebtGraph graph in _graphs)
        {
            _nodes += graph.NodeCount;
            most = Math.Max(most, graph.NodeCount);
        }

        _walk = new DebtWalk(most);
        _delegates = AddressTaken();
        _callers = Callers();
        _sets = Sets();
    }

    internal static void Check(GuestImage image, Findings findings)
    {
        var debts = new Debts(image, findings);
        debts.Check(new StepsMeasure(image));
        debts.Check(new BytesMeasure(image));
    }

    private void Check(Measure measure)
    {
        _refused.Clear();
        long[] left = Settled(measure);
        foreach (int member in _targets.Members(Callbacks.Anything).Concat(_delegates).Distinct())
        {
            if (left[member] > measure.UnpaidEntry)
                Refuse(measure, _image.Methods[member], 0, $"a method that can be called back and leaves more than {measure.UnpaidEntry} {measure.Unit} unpaid");
        }
    }

    // What each method, and after them each set of methods, leaves to its callers.
    private long[] Settled(Measure measure)
    {
        long[] left = new long[_image.Methods.Length + _targets.SetCount];
        var pending = new Queue<int>();
        DebtWalk walk = _walk;
        walk.Allow((Limits.DebtVisits * _nodes) + Limits.DebtVisitsAtLeast);
        bool[] queued = new bool[_graphs.Count];
        int[] rounds = new int[_graphs.Count];
        for (int graph = 0; graph < _graphs.Count; graph++)
        {
            // One that uses nothing owes only what it calls leaves.
            if (!_graphs[graph].Weigh(measure)) continue;
            queued[graph] = true;
            pending.Enqueue(graph);
        }

        while (pending.TryDequeue(out int next))
        {
            queued[next] = false;
            GuestMethod method = _graphs[next].Method;
            Debt debt = _graphs[next].Owes(left, walk);
            if (!walk.Spend(0))
            {
                Refuse(measure, method, debt.At, $"{measure.Unit} that depend on each other in so many ways that what is left unpaid does not settle");
                break;
            }

            if (!debt.IsSettled) Refuse(measure, method, debt.At, $"a way round a loop that uses more {measure.Unit} than it pays for");
            else if (debt.Behind > measure.Unpaid || ++rounds[next] > Rounds) Refuse(measure, method, debt.At, $"more than {measure.Unpaid} {measure.Unit} that nothing pays for");
            if (_refused.Contains(method.Row) || measure.IsPaidBefore(method)) continue;
            Raise(method.Row - 1, debt.Left);
            if (_sets[method.Row - 1] is not { } sets) continue;
            foreach (int set in sets) Raise(set, debt.Left);
        }

        return left;

        void Raise(int node, long owed)
        {
            if (owed <= left[node]) return;
            left[node] = owed;
            if (_callers[node] is not { } callers) return;
            foreach (int caller in callers)
            {
                if (queued[caller]) continue;
                queued[caller] = true;
                pending.Enqueue(caller);
            }
        }
    }

    // By node, the graphs that call it.
    private List<int>?[] Callers()
    {
        var callers = new List<int>?[_image.Methods.Length + _targets.SetCount];
        for (int graph = 0; graph < _graphs.Count; graph++)
            foreach ((_, int[] targets) in _graphs[graph].Calls)
                foreach (int target in targets) (callers[target] ??= []).Add(graph);
        return callers;
    }

    // By method, the sets that it is in. The set "anything" stands for what an Invoke may arrive at.
    private List<int>?[] Sets()
    {
        var sets = new List<int>?[_image.Methods.Length];
        for (int set = 0; set < _targets.SetCount; set++)
            foreach (int member in set == Callbacks.Anything ? _delegates : (IEnumerable<int>)_targets.Members(set)) (sets[member] ??= []).Add(_image.Methods.Length + set);
        return sets;
    }

    private int[] AddressTaken()
    {
        var taken = new HashSet<int>();
        foreach (GuestMethod method in _image.Methods)
            foreach (Instruction code in method.Code)
                if (code.Op is ILOpCode.Ldftn or ILOpCode.Ldvirtftn && _image.Method(code.Operand).Guest is { } target) taken.Add(target.Row - 1);
        return [.. taken];
    }

    private void Refuse(Measure measure, GuestMethod method, int at, string what)
    {
        if (_refused.Add(method.Row)) _findings.Add(measure.Finding, method, method.Code[Math.Min(at, method.Code.Length - 1)].Offset, what);
    }
}
