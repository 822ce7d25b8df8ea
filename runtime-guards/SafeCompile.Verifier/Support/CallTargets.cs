// If this file is wrong a call leads to a method that the verifier does not follow: its recursion and its work go uncounted.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Where a call may arrive: declared methods by their index, and behind them (from <see cref="GuestImage.Methods"/>' length on) the sets of
/// methods that foreign code may call back (<see cref="Callbacks"/>).
/// </summary>
internal sealed class CallTargets
{
    private readonly GuestImage _image;
    private readonly Callbacks _callbacks;

    internal CallTargets(GuestImage image)
    {
        _image = image;
        _callbacks = new Callbacks(image);
    }

    /// <summary>Grows while calls are asked about: a set is made when a call first reaches it.</summary>
    internal int SetCount => _callbacks.SetCount;

    internal List<int> Members(int set) => _callbacks.Targets(set);

    internal string Describe(int set) => _callbacks.Describe(set);

    /// <summary>The targets of the <c>call</c>, <c>callvirt</c> or <c>newobj</c> at <paramref name="i"/>.</summary>
    internal void Of(GuestMethod method, int i, List<int> into)
    {
        ILOpCode op = method.Code[i].Op;
        Callee callee = _image.Method(method.Code[i].Operand);
        bool constrained = i > 0 && method.Code[i - 1].Op == ILOpCode.Constrained;
        if (callee.Guest is { } target) Guest(target, op == ILOpCode.Callvirt || constrained, into);
        else if (constrained && DisposesForeignValue(method.Code[i - 1].Operand, callee)) return;
        else if (callee.Reference is { } reference) External(method, i, callee, reference, op == ILOpCode.Callvirt || constrained, into);
    }

    // foreach over a library collection disposes of the library's own enumerator struct: no guest code can answer that call.
    private bool DisposesForeignValue(int constraint, Callee callee) =>
        callee.Reference is { Id: "M:System.IDisposable.Dispose" }
        && _image.TypeOf(GuestImage.Entity(constraint)) is { IsValueType: true } type
        && _image.External(type) is { Origin: Origin.Framework };

    private void Guest(GuestMethod target, bool isVirtual, List<int> into)
    {
        if (target.Type.IsDelegate)
        {
            if (target.Name == "Invoke") into.Add(Set(Callbacks.Anything));
            return;
        }

        into.Add(target.Row - 1);
        if (!isVirtual || !target.IsVirtual) return;
        into.Add(Set(_callbacks.Slot(target.Handle, target.Name, target.Signature)));
    }

    private void External(GuestMethod method, int i, Callee callee, MemberReference reference, bool isVirtual, List<int> into)
    {
        if (reference.External is not { } type) return; // Array accessors.
        if (method.Code[i].Op == ILOpCode.Newobj && OpcodeUse.IsDelegateConstructor(callee)) return;
        // An iterator that disposes of the one it enumerates: as deep as enumerators were nested, which Resume has counted.
        if (reference.Id == "M:System.IDisposable.Dispose" && CompilerSupport.IsIterator(method.Type) && method.Name.Contains(">m__Finally", StringComparison.Ordinal))
        {
            into.Add(Set(OtherDisposers()));
            return;
        }

        if (KnownShapes.IsDerivedRecordEquals(_image, method))
        {
            // The receiver is at least of this type, so only its own Equals(object) and those of derived types can answer.
            foreach (int row in _callbacks.Targets(_callbacks.Slot(reference.Handle, "Equals", reference.Method!)))
                if (Derives(_image.Methods[row].Type, method.Type)) into.Add(row);
            return;
        }

        if (isVirtual && type.Origin == Origin.Framework && _callbacks.MayBeGuest(type)) into.Add(Set(_callbacks.Slot(reference.Handle, reference.Name, reference.Method!)));
        int first = into.Count;
        _callbacks.Of(callee, reference, type, into);
        for (int k = first; k < into.Count; k++) into[k] = Set(into[k]);
    }

    private bool Derives(GuestType type, GuestType from)
    {
        int steps = 0;
        for (GuestType? t = type; t is not null && steps <= Limits.InheritanceDepth; t = _image.Guest(t.Base), steps++)
            if (t == from) return true;
        return false;
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
}
