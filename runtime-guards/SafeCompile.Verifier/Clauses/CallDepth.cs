// If this file is wrong an attacker overflows the stack and takes the host process with it.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Claim 9: every cycle of calls passes a depth check, and between two checks there are at most <see cref="Limits.UnguardedFrames"/>
/// frames. A call is protected when on every path to it the method has entered and not yet left; the graph of the others is acyclic.
/// </summary>
internal sealed class CallDepth
{
    private readonly GuestImage _image;
    private readonly Findings _findings;
    private readonly CallTargets _targets;
    private readonly List<List<Edge>> _edges = [];
    private readonly List<int> _called = [];

    /// <summary>A call that no depth check protects.</summary>
    /// <param name="Target">Method, or set of methods.</param>
    /// <param name="At">The instruction, -1 when a set calls its members.</param>
    private readonly record struct Edge(int Target, int At);

    internal CallDepth(GuestImage image, Findings findings)
    {
        _image = image;
        _findings = findings;
        _targets = image.CallTargets;
    }

    internal void Check()
    {
        for (int i = 0; i < _image.Methods.Length; i++) _edges.Add([]);
        foreach (GuestMethod method in _image.Methods) Body(method);
        // Nodes after the methods: sets of methods that foreign code may call back.
        for (int n = 0; n < _targets.SetCount; n++) _edges.Add([.. _targets.Members(n).Select(m => new Edge(m, -1))]);
        Judge();
    }

    private void Body(GuestMethod method)
    {
        if (method.Code.Length == 0) return;
        bool[]? entered = _image.Analysis(method).Entered;
        List<Edge> edges = _edges[method.Row - 1];
        for (int i = 0; i < method.Code.Length; i++)
        {
            ILOpCode op = method.Code[i].Op;
            if (op is not (ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj)) continue;
            if (entered is not null && entered[i]) continue;
            _called.Clear();
            _targets.Of(method, i, _called);
            foreach (int target in _called) edges.Add(new Edge(target, i));
        }
    }

    /// <summary>Depth-first, iterative: a cycle is a finding, else the longest path is.</summary>
    private void Judge()
    {
        int count = _edges.Count;
        byte[] color = new byte[count];
        int[] height = new int[count];
        var stack = new Stack<(int Node, int Edge)>();
        for (int root = 0; root < count; root++)
        {
            if (color[root] != 0) continue;
            color[root] = 1;
            stack.Push((root, 0));
            while (stack.TryPop(out (int Node, int Edge) top))
            {
                List<Edge> next = _edges[top.Node];
                if (top.Edge == next.Count)
                {
                    color[top.Node] = 2;
                    int highest = 0;
                    foreach (Edge edge in next) highest = Math.Max(highest, height[edge.Target]);
                    height[top.Node] = highest + (top.Node < _image.Methods.Length ? 1 : 0);
                    if (height[top.Node] == Limits.UnguardedFrames + 1)
                        _findings.Add("SC6071", Name(top.Node), -1, $"a chain of more than {Limits.UnguardedFrames} calls without a depth check");
                    continue;
                }

                stack.Push((top.Node, top.Edge + 1));
                int target = next[top.Edge].Target;
                if (color[target] == 1) Recursion(stack, target);
                if (color[target] != 0) continue;
                color[target] = 1;
                stack.Push((target, 0));
            }
        }
    }

    // The stack holds the path; the edge taken from each node is the one before the next to try.
    private void Recursion(Stack<(int Node, int Edge)> stack, int target)
    {
        var cycle = new List<string>();
        (int Node, int At) where = (target, -1);
        foreach ((int node, int next) in stack)
        {
            if (node < _image.Methods.Length) where = (node, _edges[node][next - 1].At);
            if (cycle.Count < 6) cycle.Insert(0, Name(node));
            if (node == target) break;
        }

        string call = where.At < 0 ? "" : $" by calling '{_image.Method(_image.Methods[where.Node].Code[where.At].Operand).Display}'";
        int offset = where.At < 0 ? -1 : _image.Methods[where.Node].Code[where.At].Offset;
        _findings.Add("SC6070", Name(where.Node), offset, $"recursion without a depth check{call}: {string.Join(" -> ", cycle)} -> {Name(target)}");
    }

    private string Name(int node) => node < _image.Methods.Length ? _image.Methods[node].Display : _targets.Describe(node - _image.Methods.Length);
}
