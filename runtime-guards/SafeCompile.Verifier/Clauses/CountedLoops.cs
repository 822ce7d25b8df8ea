// If this file is wrong an attacker pays for ten rounds of a loop and runs it for ever.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Finds the loops that were paid for before their first round and proves that they end in time. The shape:
///
///   P:    ld m; ld i; ld bound; ldc step; ldc fuel; call Guard.Counted    (or Guard.Prepaid; stloc flag; both also Through)
///         br TEST
///   BODY: ...                                                              (with Prepaid: ld flag; brtrue on the way, else a charge)
///   S:    ld i; ldc step; add; st i
///   TEST: ld i; ld bound; blt BODY                                    (ble only after Through; bgt, bge downwards)
///
/// The loop is every instruction on a way from the test to itself that does not pass P. It is entered through P only, S is its only store
/// to i, each round passes the test and S once, and nothing of what P was told changes. Then the test succeeds at most as often as P paid.
/// </summary>
internal sealed class CountedLoops
{
    private readonly GuestMethod _method;
    private readonly Flow _flow;
    private readonly bool[] _charges;
    private readonly bool[] _reachable;
    private readonly int[][] _before;

    /// <summary>What P was told, and where the instructions of the shape are.</summary>
    private readonly record struct Loop(int Guard, int Entry, int Counter, Instruction Bound, int Step, int Flag, int Test);

    private CountedLoops(GuestMethod method, Flow flow, bool[] charges, bool[] reachable)
    {
        _method = method;
        _flow = flow;
        _charges = charges;
        _reachable = reachable;
        _before = Predecessors(flow);
    }

    /// <summary>A loop that is proved: a round of it, which passes the test once, was paid for with so much fuel.</summary>
    /// <param name="Test">The test that each round passes.</param>
    /// <param name="Fuel">What the guard was told, per round.</param>
    /// <param name="Charge">With a flag: the charge that every round passes which was not paid for; -1 when there is no such one.</param>
    /// <param name="HasFlag">Whether the guard may have declined.</param>
    internal readonly record struct Paid(int Test, int Fuel, int Charge, bool HasFlag);

    /// <summary>Marks in <paramref name="charges"/> the tests of the loops that are proved, and lists these loops.</summary>
    internal static List<Paid> Mark(GuestImage image, GuestMethod method, Flow flow, bool[] charges, bool[] reachable)
    {
        var paid = new List<Paid>();
        CountedLoops? loops = null;
        int found = 0;
        for (int i = 0; i < method.Code.Length; i++)
        {
            GuardFunction guard = GuardCalls.At(image, method, i);
            if (!GuardFunctions.PaysLoop(guard) || ++found > Limits.CountedLoops) continue;
            if (!GuardCalls.ArgumentsHold(method, i, guard) || Match(method, i, guard) is not { } loop) continue;
            loops ??= new CountedLoops(method, flow, charges, reachable);
            if (!loops.Proves(loop)) continue;
            charges[loop.Test] = true;
            paid.Add(new Paid(loop.Test, method.Code[i - 1].Operand, loop.Flag < 0 ? -1 : loops.ChargeOf(image, loop), loop.Flag >= 0));
        }

        return paid;
    }

    // The charge behind a branch on the flag that every round passes: what an unpaid round takes.
    private int ChargeOf(GuestImage image, Loop loop)
    {
        for (int i = 0; i + 3 < _method.Code.Length; i++)
        {
            if (!IsFlagBranch(i, loop.Flag) || Targeted(_method, i + 1, i + 3)) continue;
            if (GuardCalls.TakesFuel(image, _method, i + 3) && !Reach(loop.Test, loop.Guard, i)[loop.Test]) return i + 3;
        }

        return -1;
    }

    private static Loop? Match(GuestMethod method, int guard, GuardFunction kind)
    {
        bool hasFlag = kind is GuardFunction.Prepaid or GuardFunction.PrepaidThrough;
        bool through = kind is GuardFunction.CountedThrough or GuardFunction.PrepaidThrough;
        Instruction[] code = method.Code;
        if (guard < 5 || Targeted(method, guard - 4, guard)) return null;
        int next = guard + 1, flag = -1;
        if (hasFlag)
        {
            if (next >= code.Length || code[next].Op != ILOpCode.Stloc || method.IsTarget[next]) return null;
            flag = code[next++].Operand;
        }

        Instruction counter = code[guard - 4], bound = code[guard - 3];
        if (next >= code.Length || code[next].Op != ILOpCode.Br || method.IsTarget[next]) return null;
        int test = code[next].Operand + 2, step = code[guard - 2].Operand;
        if (test >= code.Length || Targeted(method, test - 1, test)) return null;
        if (!Same(code[test - 2], counter) || !Same(code[test - 1], bound)) return null;
        ILOpCode before = step > 0 ? ILOpCode.Blt : ILOpCode.Bgt, included = step > 0 ? ILOpCode.Ble : ILOpCode.Bge;
        if (code[test].Op != before && !(through && code[test].Op == included)) return null;
        if (counter.Op != ILOpCode.Ldloc || !IsInt(method.Locals, counter.Operand) || HasAddress(method, counter) || (flag >= 0 && HasAddress(method, new Instruction(0, ILOpCode.Ldloc, flag)))) return null;
        return IsInvariantKind(method, bound) ? new Loop(guard, next, counter.Operand, bound, step, flag, test) : null;
    }

    private static bool IsInvariantKind(GuestMethod method, Instruction bound) => bound.Op switch
    {
        ILOpCode.Ldc_i4 => true,
        ILOpCode.Ldloc => IsInt(method.Locals, bound.Operand) && !HasAddress(method, bound),
        ILOpCode.Ldarg => bound.Operand >= (method.IsStatic ? 0 : 1) && IsInt(method.Signature.Parameters, bound.Operand - (method.IsStatic ? 0 : 1)) && !HasAddress(method, bound),
        _ => false,
    };

    private bool Proves(Loop loop)
    {
        // Every way from the test back to it, without another payment.
        bool[] inside = Both(Reach(loop.Test, loop.Guard, -1), ReachedFrom(loop.Test, loop.Guard));
        if (!inside[loop.Test] || inside[loop.Test + 1]) return false;
        int store = OnlyStore(loop, inside);
        if (store < 0) return false;
        if (!EntersOnlyBy(loop.Entry, inside) || Disturbed(loop, inside)) return false;
        if (Reach(loop.Test, loop.Guard, store)[loop.Test] || Reach(store, loop.Guard, loop.Test)[store]) return false;
        return loop.Flag < 0 || FreeOnlyByFlag(loop);
    }

    // The one store to the counter, by the step; none to the bound or the flag.
    private int OnlyStore(Loop loop, bool[] inside)
    {
        Instruction[] code = _method.Code;
        int store = -1;
        for (int i = 0; i < code.Length; i++)
        {
            if (!inside[i]) continue;
            if (IsStoreTo(code[i], loop.Bound) || (code[i].Op == ILOpCode.Stloc && code[i].Operand == loop.Flag)) return -1;
            if (code[i].Op != ILOpCode.Stloc || code[i].Operand != loop.Counter) continue;
            if (store >= 0 || i < 3 || Targeted(_method, i - 2, i)) return -1;
            bool counts = code[i - 3] is { Op: ILOpCode.Ldloc } load && load.Operand == loop.Counter
                && code[i - 2] is { Op: ILOpCode.Ldc_i4 } by && by.Operand == Math.Abs(loop.Step)
                && (loop.Step > 0 ? code[i - 1].Op is ILOpCode.Add or ILOpCode.Add_ovf : code[i - 1].Op is ILOpCode.Sub or ILOpCode.Sub_ovf);
            if (!counts) return -1;
            store = i;
        }

        return store;
    }

    private bool EntersOnlyBy(int entry, bool[] inside)
    {
        for (int node = 0; node < _flow.Count; node++)
        {
            // The handler of a block that cannot throw is dead code that leads into the loop.
            if (inside[node] || node == entry || !_reachable[node]) continue;
            foreach (int next in _flow.Next(node))
                if (inside[next]) return false;
            if (_flow.Raises[node] >= 0 && inside[_flow.Raises[node]]) return false;
        }

        return true;
    }

    // A handler of a block that the loop leaves or enters runs between two rounds although no edge leads back from its end.
    private bool Disturbed(Loop loop, bool[] inside)
    {
        foreach (HandlerClause clause in _method.Regions.Clauses)
        {
            int covered = 0, all = 0;
            for (int i = 0; i < _method.Code.Length; i++)
            {
                if (!inside[i]) continue;
                all++;
                if (i >= clause.Try.Start && i < clause.Try.End) covered++;
            }

            if (covered == 0 || covered == all) continue;
            if (Stores(loop, inside, clause.Handler) || (clause.Filter is { } filter && Stores(loop, inside, filter))) return true;
        }

        return false;
    }

    private bool Stores(Loop loop, bool[] inside, Region region)
    {
        for (int i = region.Start; i < region.End; i++)
        {
            if (inside[i]) continue;
            Instruction code = _method.Code[i];
            if (IsStoreTo(code, loop.Bound) || (code.Op == ILOpCode.Stloc && (code.Operand == loop.Counter || code.Operand == loop.Flag))) return true;
        }

        return false;
    }

    // With a flag: every free round takes a branch that only a set flag takes.
    private bool FreeOnlyByFlag(Loop loop)
    {
        bool[] seen = new bool[_flow.Count];
        var stack = new Stack<int>();
        Visit(loop.Test);
        seen[loop.Test] = false;
        while (stack.TryPop(out int node))
        {
            if (!_charges[node])
            {
                bool byFlag = node < _method.Code.Length && IsFlagBranch(node, loop.Flag);
                foreach (int next in _flow.Next(node))
                    if (!byFlag || next == node + 1) Visit(next);
            }

            if (_flow.Raises[node] >= 0) Visit(_flow.Raises[node]);
        }

        return !seen[loop.Test];

        void Visit(int node)
        {
            if (seen[node]) return;
            seen[node] = true;
            stack.Push(node);
        }
    }

    private bool IsFlagBranch(int i, int flag) =>
        i > 0 && _method.Code[i].Op == ILOpCode.Brtrue && _method.Code[i].Operand != i + 1 && !_method.IsTarget[i] && _method.Code[i - 1] is { Op: ILOpCode.Ldloc } load && load.Operand == flag;

    /// <summary>Nodes reached from a node's successors without passing either barrier; a barrier itself counts as reached.</summary>
    private bool[] Reach(int from, int barrier, int other)
    {
        bool[] seen = new bool[_flow.Count];
        var stack = new Stack<int>();
        Follow(from);
        while (stack.TryPop(out int node))
            if (node != barrier && node != other) Follow(node);
        return seen;

        void Follow(int node)
        {
            foreach (int next in _flow.Next(node)) Visit(next);
            if (_flow.Raises[node] >= 0) Visit(_flow.Raises[node]);
        }

        void Visit(int node)
        {
            if (seen[node]) return;
            seen[node] = true;
            stack.Push(node);
        }
    }

    private bool[] ReachedFrom(int to, int barrier)
    {
        bool[] seen = new bool[_flow.Count];
        var stack = new Stack<int>();
        seen[to] = true;
        stack.Push(to);
        while (stack.TryPop(out int node))
        {
            foreach (int previous in _before[node])
            {
                if (seen[previous] || previous == barrier) continue;
                seen[previous] = true;
                stack.Push(previous);
            }
        }

        return seen;
    }

    private static int[][] Predecessors(Flow flow)
    {
        var before = new List<int>[flow.Count];
        for (int node = 0; node < flow.Count; node++) before[node] = [];
        for (int node = 0; node < flow.Count; node++)
        {
            foreach (int next in flow.Next(node)) before[next].Add(node);
            if (flow.Raises[node] >= 0) before[flow.Raises[node]].Add(node);
        }

        return [.. before.Select(b => b.ToArray())];
    }

    private static bool[] Both(bool[] a, bool[] b)
    {
        for (int i = 0; i < a.Length; i++) a[i] &= b[i];
        return a;
    }

    private static bool Targeted(GuestMethod method, int first, int last)
    {
        for (int i = first; i <= last; i++)
            if (method.IsTarget[i]) return true;
        return false;
    }

    private static bool Same(Instruction a, Instruction b) => a.Op == b.Op && a.Operand == b.Operand;

    private static bool IsInt(SigType[] types, int index) => index < types.Length && types[index].Is(PrimitiveTypeCode.Int32);

    private static bool IsStoreTo(Instruction code, Instruction variable) =>
        code.Operand == variable.Operand && ((code.Op == ILOpCode.Stloc && variable.Op == ILOpCode.Ldloc) || (code.Op == ILOpCode.Starg && variable.Op == ILOpCode.Ldarg));

    private static bool HasAddress(GuestMethod method, Instruction variable)
    {
        ILOpCode address = variable.Op == ILOpCode.Ldloc ? ILOpCode.Ldloca : ILOpCode.Ldarga;
        foreach (Instruction instruction in method.Code)
            if (instruction.Op == address && instruction.Operand == variable.Operand) return true;
        return false;
    }
}
