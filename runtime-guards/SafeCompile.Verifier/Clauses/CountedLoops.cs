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
    // Loops inside loops are walked once for each; beyond this many times round a method they are not proved.
    private const int WorkPerNode = 64;

    private readonly GuestMethod _method;
    private readonly Flow _flow;
    private readonly bool[] _charges;
    private readonly bool[] _reachable;

    // Predecessors of a node: those between two starts.
    private readonly int[] _beforeStart;
    private readonly int[] _before;

    // The walk that saw a node last: a set that need not be cleared.
    private readonly int[] _seen;
    private readonly Stack<int> _todo = new();
    private int _walk;
    private long _work;

    // The loop that is being proved: a number for its nodes, and its instructions in order.
    private readonly int[] _loopOf;
    private int _loop;
    private readonly List<int> _inside = [];

    /// <summary>What P was told, and where the instructions of the shape are.</summary>
    private readonly record struct Loop(int Guard, int Entry, int Counter, Instruction Bound, int Step, int Flag, int Test);

    private CountedLoops(GuestMethod method, MethodAnalysis analysis)
    {
        _method = method;
        _flow = analysis.Flow;
        _charges = [.. analysis.TakesFuel];
        _reachable = analysis.Reachable;
        _seen = new int[_flow.Count];
        _loopOf = new int[_flow.Count];
        (_beforeStart, _before) = _flow.Predecessors();
    }

    /// <summary>A loop that is proved: a round of it, which passes the test once, was paid for with so much fuel.</summary>
    /// <param name="Test">The test that each round passes.</param>
    /// <param name="Fuel">What the guard was told, per round.</param>
    /// <param name="Charge">With a flag: the charge that every round passes which was not paid for; -1 when there is no such one.</param>
    /// <param name="HasFlag">Whether the guard may have declined.</param>
    internal readonly record struct Paid(int Test, int Fuel, int Charge, bool HasFlag);

    /// <summary>The loops of a method that are proved. What is not found within a number of steps is not proved.</summary>
    internal static Paid[] Find(GuestImage image, GuestMethod method, MethodAnalysis analysis)
    {
        List<Paid>? paid = null;
        CountedLoops? loops = null;
        int found = 0;
        for (int i = 0; i < method.Code.Length; i++)
        {
            GuardFunction guard = GuardCalls.At(image, method, i);
            if (!GuardFunctions.PaysLoop(guard) || ++found > Limits.CountedLoops) continue;
            if (!GuardCalls.ArgumentsHold(method, i, guard) || Match(method, analysis, i, guard) is not { } loop) continue;
            loops ??= new CountedLoops(method, analysis);
            if (!loops.Proves(loop)) continue;
            loops._charges[loop.Test] = true;
            (paid ??= []).Add(new Paid(loop.Test, method.Code[i - 1].Operand, loop.Flag < 0 ? -1 : loops.ChargeOf(image, loop), loop.Flag >= 0));
        }

        return paid is null ? [] : [.. paid];
    }

    // The charge behind a branch on the flag that every round passes: what an unpaid round takes.
    private int ChargeOf(GuestImage image, Loop loop)
    {
        foreach (int i in _inside)
        {
            if (!IsFlagBranch(i, loop.Flag) || i + 3 >= _method.Code.Length || Targeted(_method, i + 1, i + 3)) continue;
            if (GuardCalls.TakesFuel(image, _method, i + 3) && !Returns(loop.Test, i)) return i + 3;
        }

        return -1;
    }

    private static Loop? Match(GuestMethod method, MethodAnalysis analysis, int guard, GuardFunction kind)
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
        if (counter.Op != ILOpCode.Ldloc || !IsInt(method.Locals, counter.Operand) || analysis.HasAddress(counter) || (flag >= 0 && analysis.HasAddress(new Instruction(0, ILOpCode.Ldloc, flag)))) return null;
        return IsInvariantKind(method, bound) && !analysis.HasAddress(bound) ? new Loop(guard, next, counter.Operand, bound, step, flag, test) : null;
    }

    private static bool IsInvariantKind(GuestMethod method, Instruction bound) => bound.Op switch
    {
        ILOpCode.Ldc_i4 => true,
        ILOpCode.Ldloc => IsInt(method.Locals, bound.Operand),
        ILOpCode.Ldarg => bound.Operand >= (method.IsStatic ? 0 : 1) && IsInt(method.Signature.Parameters, bound.Operand - (method.IsStatic ? 0 : 1)),
        _ => false,
    };

    private bool Proves(Loop loop)
    {
        if (!Enclose(loop) || IsInside(loop.Test + 1)) return false;
        int store = OnlyStore(loop);
        if (store < 0 || !EntersOnlyBy(loop.Entry) || Disturbed(loop)) return false;
        if (Returns(loop.Test, store) || Returns(store, loop.Test)) return false;
        return (loop.Flag < 0 || FreeOnlyByFlag(loop)) && _work <= WorkPerNode * (long)_flow.Count;
    }

    // The loop is every node on a way from the test back to it that does not pass P: what leads to the test, and of that what the test leads to.
    private bool Enclose(Loop loop)
    {
        int back = Walk();
        Visit(loop.Test);
        while (_todo.TryPop(out int node))
            foreach (int previous in Before(node))
                if (previous != loop.Guard) Visit(previous);

        _loop = Walk();
        _inside.Clear();
        _todo.Push(loop.Test);
        while (_todo.TryPop(out int node))
        {
            foreach (int next in _flow.Next(node)) Enter(next);
            if (_flow.Raises(node) >= 0) Enter(_flow.Raises(node));
        }

        _inside.Sort();
        return IsInside(loop.Test) && _work <= WorkPerNode * (long)_flow.Count;

        void Enter(int node)
        {
            if (_seen[node] != back) return;
            _seen[node] = _loop;
            _work++;
            _loopOf[node] = _loop;
            if (node < _method.Code.Length) _inside.Add(node);
            _todo.Push(node);
        }
    }

    private bool IsInside(int node) => _loopOf[node] == _loop;

    // The one store to the counter, by the step; none to the bound or the flag.
    private int OnlyStore(Loop loop)
    {
        Instruction[] code = _method.Code;
        int store = -1;
        foreach (int i in _inside)
        {
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

    // Nodes outside that lead in: the entry, and the handler of a block that cannot throw, which is dead code.
    private bool EntersOnlyBy(int entry)
    {
        foreach (int i in _inside)
            if (Enters(i)) return false;
        for (int block = _method.Code.Length; block < _flow.Count; block++)
            if (IsInside(block) && Enters(block)) return false;
        return true;

        bool Enters(int node)
        {
            foreach (int previous in Before(node))
                if (!IsInside(previous) && previous != entry && _reachable[previous]) return true;
            return false;
        }
    }

    // A handler of a block that the loop leaves or enters runs between two rounds although no edge leads back from its end.
    private bool Disturbed(Loop loop)
    {
        foreach (HandlerClause clause in _method.Regions.Clauses)
        {
            int covered = Position(clause.Try.End) - Position(clause.Try.Start);
            if (covered == 0 || covered == _inside.Count) continue;
            if (Stores(loop, clause.Handler) || (clause.Filter is { } filter && Stores(loop, filter))) return true;
        }

        return false;
    }

    // How many instructions of the loop stand before this one.
    private int Position(int instruction)
    {
        int at = _inside.BinarySearch(instruction);
        return at < 0 ? ~at : at;
    }

    private bool Stores(Loop loop, Region region)
    {
        _work += region.End - region.Start;
        for (int i = region.Start; i < region.End; i++)
        {
            if (IsInside(i)) continue;
            Instruction code = _method.Code[i];
            if (IsStoreTo(code, loop.Bound) || (code.Op == ILOpCode.Stloc && (code.Operand == loop.Counter || code.Operand == loop.Flag))) return true;
        }

        return false;
    }

    // With a flag: every free round takes a branch that only a set flag takes.
    private bool FreeOnlyByFlag(Loop loop)
    {
        bool returns = false;
        Walk();
        _todo.Push(loop.Test);
        while (_todo.TryPop(out int node))
        {
            if (!_charges[node])
            {
                bool byFlag = node < _method.Code.Length && IsFlagBranch(node, loop.Flag);
                foreach (int next in _flow.Next(node))
                    if (!byFlag || next == node + 1) Follow(next);
            }

            if (_flow.Raises(node) >= 0) Follow(_flow.Raises(node));
        }

        return !returns;

        void Follow(int node)
        {
            returns |= node == loop.Test;
            Visit(node);
        }
    }

    /// <summary>True when a way inside the loop leads from a node back to it without passing the other.</summary>
    private bool Returns(int from, int other)
    {
        Walk();
        _todo.Push(from);
        while (_todo.TryPop(out int node))
        {
            foreach (int next in _flow.Next(node))
                if (Arrives(next)) return true;
            if (_flow.Raises(node) >= 0 && Arrives(_flow.Raises(node))) return true;
        }

        return false;

        bool Arrives(int node)
        {
            if (node == from) return true;
            if (node != other && IsInside(node)) Visit(node);
            return false;
        }
    }

    private int Walk()
    {
        _todo.Clear();
        return ++_walk;
    }

    private void Visit(int node)
    {
        if (_seen[node] == _walk) return;
        _seen[node] = _walk;
        _work++;
        _todo.Push(node);
    }

    private ReadOnlySpan<int> Before(int node) => _before.AsSpan(_beforeStart[node], _beforeStart[node + 1] - _beforeStart[node]);

    private bool IsFlagBranch(int i, int flag) =>
        i > 0 && _method.Code[i].Op == ILOpCode.Brtrue && _method.Code[i].Operand != i + 1 && !_method.IsTarget[i] && _method.Code[i - 1] is { Op: ILOpCode.Ldloc } load && load.Operand == flag;

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
}
