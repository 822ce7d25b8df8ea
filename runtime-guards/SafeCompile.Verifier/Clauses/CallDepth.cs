// If this file is wrong an attacker overflows the stack and takes the host process with it.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Claim 8: every cycle of calls passes a depth check, and between two checks there are at most <see cref="Limits.UnguardedFrames"/>
/// frames. A call is protected when on every path to it the method has entered and not yet left; the graph of the others is acyclic.
/// </summary>
internal sealed class CallDepth
{
    private readonly GuestImage _image;
    private readonly Findings _findings;
    private readonly Callbacks _callbacks;
    private readonly List<List<int>> _edges = [];

    internal CallDepth(GuestImage image, Findings findings)
    {
        _image = image;
        _findings = findings;
        _callbacks = new Callbacks(image);
    }

    internal void Check()
    {
        for (int i = 0; i < _image.Methods.Length; i++) _edges.Add([]);
        foreach (GuestMethod method in _image.Methods) Body(method);
        // Nodes after the methods: sets of methods that foreign code may call back.
        for (int n = 0; n < _callbacks.SetCount; n++) _edges.Add(_callbacks.Targets(n));
        Judge();
    }

    private void Body(GuestMethod method)
    {
        if (method.Code.Length == 0) return;
        bool[]? entered = Activation.Compute(_image, method);
        List<int> edges = _edges[method.Row - 1];
        for (int i = 0; i < method.Code.Length; i++)
        {
            ILOpCode op = method.Code[i].Op;
            if (op is not (ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj)) continue;
            if (entered is not null && entered[i]) continue;
            Callee callee = _image.Method(method.Code[i].Operand);
            bool constrained = i > 0 && method.Code[i - 1].Op == ILOpCode.Constrained;
            if (callee.Guest is { } target) Guest(target, op == ILOpCode.Callvirt || constrained, edges);
            else if (callee.Reference is { } reference) External(method, i, callee, reference, op == ILOpCode.Callvirt || constrained, edges);
        }
    }

    private void Guest(GuestMethod target, bool isVirtual, List<int> edges)
    {
        if (target.Type.IsDelegate)
        {
            if (target.Name == "Invoke") edges.Add(Set(Callbacks.Anything));
            return;
        }

        edges.Add(target.Row - 1);
        if (!isVirtual || !target.IsVirtual) return;
        edges.Add(Set(_callbacks.Slot(target.Handle, target.Name, target.Signature)));
    }

    private void External(GuestMethod method, int i, Callee callee, MemberReference reference, bool isVirtual, List<int> edges)
    {
        if (reference.External is not { } type) return; // Array accessors.
        if (method.Code[i].Op == ILOpCode.Newobj && OpcodeUse.IsDelegateConstructor(callee)) return;
        // An iterator that disposes of the one it enumerates: as deep as enumerators were nested, which Resume has counted.
        if (reference.Id == "M:System.IDisposable.Dispose" && CompilerSupport.IsIterator(method.Type) && method.Name.Contains(">m__Finally", StringComparison.Ordinal))
        {
            edges.Add(Set(OtherDisposers()));
            return;
        }

        if (isVirtual && type.Origin == Origin.Framework) edges.Add(Set(_callbacks.Slot(reference.Handle, reference.Name, reference.Method!)));
        _callbacks.Of(callee, reference, type, set => edges.Add(Set(set)));
    }

    private int OtherDisposers()
    {
        int set = _callbacks.Named("Dispose by an iterator", 0);
        List<int> targets = _callbacks.Targets(set);
        if (targets.Count == 0)
            foreach (int row in _callbacks.Targets(_callbacks.Named("Dispose", 0)))
                if (!CompilerSupport.IsIterator(_image.Methods[row].Type)) targets.Add(row);
        return set;
    }

    private int Set(int set) => _image.Methods.Length + set;

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
                List<int> next = _edges[top.Node];
                if (top.Edge == next.Count)
                {
                    color[top.Node] = 2;
                    int highest = 0;
                    foreach (int n in next) highest = Math.Max(highest, height[n]);
                    height[top.Node] = highest + (top.Node < _image.Methods.Length ? 1 : 0);
                    if (height[top.Node] == Limits.UnguardedFrames + 1)
                        _findings.Add("SC6071", Name(top.Node), -1, $"a chain of more than {Limits.UnguardedFrames} calls without a depth check");
                    continue;
                }

                stack.Push((top.Node, top.Edge + 1));
                int target = next[top.Edge];
                if (color[target] == 1) Recursion(stack, target);
                if (color[target] != 0) continue;
                color[target] = 1;
                stack.Push((target, 0));
            }
        }
    }

    private void Recursion(Stack<(int Node, int Edge)> stack, int target)
    {
        var cycle = new List<string>();
        int where = target;
        foreach ((int node, _) in stack)
        {
            if (node < _image.Methods.Length) where = node;
            if (cycle.Count < 5) cycle.Insert(0, Name(node));
            if (node == target) break;
        }

        _findings.Add("SC6070", Name(where), -1, "recursion without a depth check: " + string.Join(" -> ", cycle) + " -> " + Name(target));
    }

    private string Name(int node) => node < _image.Methods.Length ? _image.Methods[node].Display : _callbacks.Describe(node - _image.Methods.Length);
}
