using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using CecilInstruction = Mono.Cecil.Cil.Instruction;

namespace SafeCompile.Tests.Verifier.Mutants.Layout;

/// <summary>
/// The body of one method for mutations that need another layout: where its statements end, which guards it calls, and whether control can go
/// round without one that takes fuel. Made with Mono.Cecil, not with the verifier.
/// </summary>
internal sealed class CecilCode
{
    private static readonly HashSet<string> s_takesFuel = ["Charge", "Enter", "Resume", "Counted", "CountedThrough", "Prepaid", "PrepaidThrough", "Throw", "Rethrow", "Caught"];

    private readonly Dictionary<CecilInstruction, int> _index = [];
    private readonly HashSet<CecilInstruction> _edges = [];

    internal CecilCode(MethodBody body)
    {
        Body = body;
        foreach (CecilInstruction i in body.Instructions) _index[i] = _index.Count;
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
            foreach (CecilInstruction? edge in (CecilInstruction?[])[handler.TryStart, handler.TryEnd, handler.FilterStart, handler.HandlerStart, handler.HandlerEnd])
                if (edge is not null) _edges.Add(edge);
        Depths = new int[Count];
        Array.Fill(Depths, -1);
        Measure();
    }

    internal MethodBody Body { get; }

    internal int Count => Body.Instructions.Count;

    /// <summary>Height of the stack before each instruction; -1 where it is not known.</summary>
    internal int[] Depths { get; }

    internal CecilInstruction this[int index] => Body.Instructions[index];

    /// <summary>True where a try or handler begins or ends.</summary>
    internal bool IsEdge(int index) => _edges.Contains(Body.Instructions[index]);

    internal bool IsTarget(int index) => Targets().Any(t => t == index);

    /// <summary>The member of Guard that an instruction calls, else null.</summary>
    internal MethodReference? Guard(int index) =>
        this[index].Operand is MethodReference { DeclaringType: { Name: "Guard", Scope: AssemblyNameReference { Name: "SafeCompile.Runtime" } } } member ? member : null;

    /// <summary>The first of the loads that a guard call's arguments are, when they are just that and nobody jumps between; else -1.</summary>
    internal int Arguments(int call)
    {
        int start = call - Guard(call)!.Parameters.Count;
        if (start < 0) return -1;
        for (int i = start; i < call; i++)
            if (this[i].OpCode.Code is not (Code.Ldloc or Code.Ldarg or Code.Ldc_I4)) return -1;
        HashSet<int> targets = [.. Targets()];
        for (int i = start + 1; i <= call; i++)
            if (targets.Contains(i) || IsEdge(i)) return -1;
        return start;
    }

    /// <summary>True when control can go round without taking fuel. Exceptions are not followed.</summary>
    internal bool HasFreeCycle()
    {
        byte[] state = new byte[Count]; // 1 open, 2 done
        var open = new Stack<(int Node, bool Leaves)>();
        for (int start = 0; start < Count; start++)
        {
            open.Push((start, false));
            while (open.TryPop(out (int Node, bool Leaves) at))
            {
                if (at.Leaves)
                {
                    state[at.Node] = 2;
                    continue;
                }

                if (state[at.Node] != 0 || TakesFuel(at.Node)) continue;
                state[at.Node] = 1;
                open.Push((at.Node, true));
                foreach (int next in Successors(at.Node))
                {
                    if (state[next] == 1 && !TakesFuel(next)) return true;
                    open.Push((next, false));
                }
            }
        }

        return false;
    }

    internal bool TakesFuel(int index) => Guard(index) is { } guard && s_takesFuel.Contains(guard.Name);

    internal IEnumerable<int> Successors(int index)
    {
        foreach (int target in Targets(this[index])) yield return target;
        if (this[index].OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw) && index + 1 < Count) yield return index + 1;
    }

    private IEnumerable<int> Targets() => Body.Instructions.SelectMany(i => Targets(i));

    private IEnumerable<int> Targets(CecilInstruction i) => i.Operand switch
    {
        CecilInstruction target => [_index[target]],
        CecilInstruction[] targets => targets.Select(t => _index[t]),
        _ => [],
    };

    private void Measure()
    {
        foreach (ExceptionHandler handler in Body.ExceptionHandlers)
        {
            if (handler.FilterStart is { } filter) Depths[_index[filter]] = 1;
            Depths[_index[handler.HandlerStart]] = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter ? 1 : 0;
        }

        for (int i = 0; i < Count; i++)
        {
            if (Depths[i] < 0) Depths[i] = 0; // Nobody came here yet: after a jump Roslyn's stack is empty.
            int after = this[i].OpCode.FlowControl is FlowControl.Return or FlowControl.Throw || this[i].OpCode.Code == Code.Leave ? 0 : Depths[i] + Delta(this[i]);
            foreach (int next in Successors(i))
                if (Depths[next] < 0) Depths[next] = after;
        }
    }

    private static int Delta(CecilInstruction i)
    {
        if (i.Operand is IMethodSignature method && i.OpCode.FlowControl == FlowControl.Call)
        {
            bool makes = i.OpCode.Code == Code.Newobj;
            return (makes || method.ReturnType.MetadataType != MetadataType.Void ? 1 : 0) - method.Parameters.Count - (method.HasThis && !makes ? 1 : 0);
        }

        int pops = i.OpCode.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8 or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8
                or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
            StackBehaviour.PopAll or StackBehaviour.Varpop => 0,
            _ => 3,
        };
        int pushes = i.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 or StackBehaviour.Varpush => 0,
            StackBehaviour.Push1_push1 => 2,
            _ => 1,
        };
        return pushes - pops;
    }
}
