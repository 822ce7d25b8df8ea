using System.Reflection.Metadata;

namespace SafeCompile.Cli.Deriving;

/// <summary>
/// Loops of the shape <c>for (int i = CONSTANT; i &lt; CONSTANT; i++)</c>: they say nothing of arguments. In the cycle there is a test of a
/// local against a constant that can leave it; nothing in it sets the local, and every way round passes a step of it. What is left
/// of the cycle without that test must be such loops again.
/// </summary>
internal static class ConstantLoops
{
    internal static bool AreAll(IReadOnlyList<IlInstruction> code, IReadOnlyList<List<int>> next)
    {
        var work = new Stack<HashSet<int>>(Parts(next, [.. Enumerable.Range(0, code.Count)]));
        while (work.TryPop(out HashSet<int>? cycle))
        {
            if (cycle.FirstOrDefault(i => IsCounted(code, next, cycle, i), -1) is not (>= 0 and int test)) return false;
            foreach (HashSet<int> inner in Parts(next, [.. cycle.Where(i => i != test)])) work.Push(inner);
        }

        return true;
    }

    /// <summary>The cycles among some of the instructions.</summary>
    private static IEnumerable<HashSet<int>> Parts(IReadOnlyList<List<int>> next, HashSet<int> among)
    {
        List<int>[] edges = [.. next.Select((e, i) => among.Contains(i) ? e.FindAll(among.Contains) : [])];
        return Cycles.Components(edges).Where(c => c.Count > 1 || edges[c[0]].Contains(c[0])).Select(c => c.ToHashSet());
    }

    private static bool IsCounted(IReadOnlyList<IlInstruction> code, IReadOnlyList<List<int>> next, HashSet<int> cycle, int test)
    {
        if (test < 2 || !IsTest(code[test].Code) || !code[test - 1].IsConstant || next[test].TrueForAll(cycle.Contains)) return false;
        if (Local(code[test - 2], store: false) is not { } counter) return false;
        var steps = new HashSet<int>();
        for (int i = 0; i < code.Count; i++)
        {
            if (code[i].Code is ILOpCode.Ldloca or ILOpCode.Ldloca_s && code[i].Operand == counter) return false;
            if (!cycle.Contains(i) || Local(code[i], store: true) != counter) continue;
            if (i < 3 || code[i - 1].Code != ILOpCode.Add || !IsPositive(code[i - 2]) || Local(code[i - 3], store: false) != counter) return false;
            steps.Add(i);
        }

        return !Parts(next, [.. cycle.Where(i => !steps.Contains(i))]).Any(c => c.Contains(test));
    }

    private static bool IsTest(ILOpCode code) => code is ILOpCode.Blt or ILOpCode.Blt_s or ILOpCode.Ble or ILOpCode.Ble_s or ILOpCode.Bge or ILOpCode.Bge_s or ILOpCode.Bgt or ILOpCode.Bgt_s;

    private static bool IsPositive(IlInstruction i) => i.Code is >= ILOpCode.Ldc_i4_1 and <= ILOpCode.Ldc_i4_8 || (i.Code is ILOpCode.Ldc_i4_s or ILOpCode.Ldc_i4 && i.Operand > 0);

    private static int? Local(IlInstruction i, bool store) => i.Code switch
    {
        ILOpCode.Ldloc_0 or ILOpCode.Ldloc_1 or ILOpCode.Ldloc_2 or ILOpCode.Ldloc_3 when !store => i.Code - ILOpCode.Ldloc_0,
        ILOpCode.Stloc_0 or ILOpCode.Stloc_1 or ILOpCode.Stloc_2 or ILOpCode.Stloc_3 when store => i.Code - ILOpCode.Stloc_0,
        ILOpCode.Ldloc or ILOpCode.Ldloc_s when !store => i.Operand,
        ILOpCode.Stloc or ILOpCode.Stloc_s when store => i.Operand,
        _ => null,
    };
}
