// If this file is wrong an attacker runs for ever: it proves that no cycle is free.
namespace SafeCompile.Verification;

/// <summary>Claim 8: every cycle of a method's control flow, through handlers too, passes a guard that takes fuel or the test of a counted loop that was paid for.</summary>
internal static class Cycles
{
    internal static void Check(GuestImage image, Findings findings)
    {
        foreach (GuestMethod method in image.Methods)
        {
            if (method.Code.Length == 0) continue;
            int at = Flow.MayCycle(method) ? Without(image, method, Charges(image.Analysis(method))) : -1;
            if (at >= 0) findings.Add("SC6060", method, method.Code[at].Offset, "a loop that takes no fuel: not every way round it passes a charge");
        }
    }

    // The test of a counted loop stops as well: it is passed no more often than the loop's guard paid for.
    private static bool[] Charges(MethodAnalysis analysis)
    {
        bool[] charges = [.. analysis.TakesFuel];
        foreach (CountedLoops.Paid loop in analysis.PaidLoops) charges[loop.Test] = true;
        return charges;
    }

    /// <summary>An instruction on a cycle without any of the nodes in <paramref name="charges"/>, or -1.</summary>
    internal static int Without(GuestImage image, GuestMethod method, bool[] charges)
    {
        if (!Flow.MayCycle(method) || KnownShapes.IsEventAccessor(image, method) || KnownShapes.IsComputeStringHash(image, method)) return -1;
        MethodAnalysis analysis = image.Analysis(method);
        Flow flow = analysis.Flow;
        bool[] reachable = analysis.Reachable;
        // A charge ends every path through it. Its exception does not count as charged: a null meter throws before it takes anything.
        byte[] color = new byte[flow.Count];
        var stack = new Stack<(int Node, int Edge)>();
        for (int root = 0; root < flow.Count; root++)
        {
            if (!reachable[root] || color[root] != 0) continue;
            color[root] = 1;
            stack.Push((root, 0));
            while (stack.TryPop(out (int Node, int Edge) top))
            {
                ReadOnlySpan<int> next = charges[top.Node] ? default : flow.Next(top.Node);
                int edges = next.Length + (flow.Raises(top.Node) >= 0 ? 1 : 0);
                if (top.Edge == edges)
                {
                    color[top.Node] = 2;
                    continue;
                }

                stack.Push((top.Node, top.Edge + 1));
                int target = top.Edge < next.Length ? next[top.Edge] : flow.Raises(top.Node);
                if (color[target] == 1) return Math.Min(target, Math.Min(top.Node, method.Code.Length - 1));
                if (color[target] == 2) continue;
                color[target] = 1;
                stack.Push((target, 0));
            }
        }

        return -1;
    }

    internal static bool[] Reachable(Flow flow)
    {
        bool[] seen = new bool[flow.Count];
        var stack = new Stack<int>();
        seen[0] = true;
        stack.Push(0);
        while (stack.TryPop(out int node))
        {
            foreach (int next in flow.Next(node)) Visit(next);
            if (flow.Raises(node) >= 0) Visit(flow.Raises(node));
        }

        return seen;

        void Visit(int node)
        {
            if (seen[node]) return;
            seen[node] = true;
            stack.Push(node);
        }
    }
}
