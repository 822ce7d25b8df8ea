// If this file is wrong there is a path through a method that the verifier does not see.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Control flow of one method, a superset of what the runtime can do. Nodes are the instructions and, after them, one node per try
/// region: "an exception is on its way out of this block".
/// </summary>
internal sealed class Flow
{
    private readonly int[] _start;
    private readonly int[] _edges;
    private readonly int[] _raises;

    /// <param name="method">The method.</param>
    /// <param name="edges">A list to work with.</param>
    internal Flow(GuestMethod method, List<int> edges)
    {
        edges.Clear();
        int instructions = method.Code.Length;
        Count = instructions + method.Regions.All.Length;
        _start = new int[Count + 1];
        _raises = method.Regions.All.Length == 0 ? [] : new int[Count];
        Array.Fill(_raises, -1);
        for (int i = 0; i < instructions; i++)
        {
            _start[i] = edges.Count;
            Instruction(method, i, edges);
            if (_raises.Length > 0 && MayThrow(method.Code[i].Op) && method.Regions.Of(i)?.Protector is { } protector)
                _raises[i] = instructions + protector.Index;
        }

        for (int r = 0; r < method.Regions.All.Length; r++)
        {
            _start[instructions + r] = edges.Count;
            Region region = method.Regions.All[r];
            foreach (HandlerClause clause in region.Clauses) edges.Add(clause.Entry);
            if (region.Kind == RegionKind.Try && region.Parent?.Protector is { } outer) edges.Add(instructions + outer.Index);
        }

        _start[Count] = edges.Count;
        _edges = [.. edges];
    }

    internal int Count { get; }

    /// <summary>Node that an exception of this instruction goes to, or -1.</summary>
    internal int Raises(int node) => _raises.Length == 0 ? -1 : _raises[node];

    internal ReadOnlySpan<int> Next(int node) => _edges.AsSpan(_start[node], _start[node + 1] - _start[node]);

    /// <summary>The nodes that lead to each, exceptions included: those of a node are between its start and the next one's.</summary>
    internal (int[] Start, int[] Nodes) Predecessors()
    {
        int[] start = new int[Count + 1];
        for (int node = 0; node < Count; node++)
        {
            foreach (int next in Next(node)) start[next]++;
            if (Raises(node) >= 0) start[Raises(node)]++;
        }

        for (int node = 0; node < Count; node++) start[node + 1] += start[node];
        int[] nodes = new int[start[Count]];
        // Filled from the end, which leaves each start where it belongs.
        for (int node = Count - 1; node >= 0; node--)
        {
            foreach (int next in Next(node)) nodes[--start[next]] = node;
            if (Raises(node) >= 0) nodes[--start[Raises(node)]] = node;
        }

        return (start, nodes);
    }

    /// <summary>True when a jump goes backwards or a handler exists: without either there is no cycle.</summary>
    internal static bool MayCycle(GuestMethod method)
    {
        if (method.Regions.All.Length > 0) return true;
        for (int i = 0; i < method.Code.Length; i++)
        {
            ILOpCode op = method.Code[i].Op;
            if (op is >= ILOpCode.Br and <= ILOpCode.Blt_un && method.Code[i].Operand <= i) return true;
            if (op == ILOpCode.Switch)
                foreach (int target in method.Switches[method.Code[i].Operand])
                    if (target <= i) return true;
        }

        return false;
    }

    private static void Instruction(GuestMethod method, int i, List<int> edges)
    {
        Instruction instruction = method.Code[i];
        switch (instruction.Op)
        {
            case ILOpCode.Switch: edges.AddRange(method.Switches[instruction.Operand]); break;
            case >= ILOpCode.Br and <= ILOpCode.Blt_un: edges.Add(instruction.Operand); break;
            case ILOpCode.Leave:
                // Straight to the target, although a finally runs on the way: what it charges does not count, and a cycle through it is
                // also one past it. An edge from its end to every target would join ways that no execution joins.
                edges.Add(instruction.Operand);
                for (Region? r = method.Regions.Of(i); r is not null; r = r.Parent)
                    foreach (HandlerClause clause in r.Clauses)
                        if (clause.LeaveTargets.Contains(instruction.Operand)) edges.Add(clause.Entry);
                break;
            case ILOpCode.Endfilter:
                foreach (HandlerClause clause in method.Regions.Clauses)
                    if (clause.Filter == method.Regions.Of(i)) edges.Add(clause.Handler.Start);
                break;
        }

        if (!OpCodes.EndsFlow(instruction.Op)) edges.Add(i + 1);
    }

    private static bool MayThrow(ILOpCode op) => op is not (ILOpCode.Nop or ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg or ILOpCode.Ldloc
        or ILOpCode.Ldloca or ILOpCode.Stloc or ILOpCode.Ldc_i4 or ILOpCode.Ldc_i8 or ILOpCode.Ldc_r4 or ILOpCode.Ldc_r8 or ILOpCode.Ldnull
        or ILOpCode.Dup or ILOpCode.Pop or ILOpCode.Br or ILOpCode.Leave);
}
