// If this file is wrong a delegate calls a method with arguments of other types than it expects.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

internal sealed partial class TypeInterpreter
{
    // Only the newobj of a delegate may follow (SC6053); it looks back at the function.
    private void LoadFunction(ILOpCode op)
    {
        CallTarget target = Target();
        if (op == ILOpCode.Ldvirtftn)
        {
            Slot receiver = Pop();
            if (!IsReceiver(target, receiver)) throw Wrong(receiver, target.Parent, $"the receiver of '{target.Display}'");
            if (!target.IsInstance) throw Bad("SC6133", "the virtual function of a static method");
        }

        if (_constrained is { } constrained)
        {
            if (target.IsInstance) throw Bad("SC6133", "constrained. before the address of an instance method");
            StaticAbstract(target, constrained);
            _constrained = null;
        }

        Push(StackKind.I);
    }

    private void CreateDelegate(CallTarget constructor)
    {
        Pop(); // The function's address.
        Slot receiver = Pop();
        Instruction before = _i > 0 && !_method.IsTarget[_i] ? _method.Code[_i - 1] : default;
        if (before.Op is not (ILOpCode.Ldftn or ILOpCode.Ldvirtftn)) throw Bad("SC6133", "a delegate that is not made from the address of a function");
        VType type = constructor.Parent;
        CallTarget function = _members.Method(before.Operand, _method.Display);
        if (type.Facts!.Invoke is not { } invoke) throw Bad("SC6133", $"the signature of '{type}' is not known");
        if (before.Op == ILOpCode.Ldvirtftn && !(_i > 1 && _method.Code[_i - 2].Op == ILOpCode.Dup && !_method.IsTarget[_i - 1]))
            throw Bad("SC6133", "the virtual function of another object than the delegate's");

        int closed = function.Parameters.Length - invoke.Parameters.Length;
        if (function.IsInstance) BindInstance(function, receiver, before.Op);
        else if (closed == 1) BindFirst(function, receiver);
        else if (receiver.Kind != StackKind.Null) throw Bad("SC6133", $"'{function.Display}' is static, but the delegate has a receiver");
        if (closed != (function.IsInstance || closed == 0 ? 0 : 1)) throw Bad("SC6133", $"'{function.Display}' has another number of parameters than '{type}'");

        for (int p = 0; p < invoke.Parameters.Length; p++)
            if (!Passes(_world.Substitute(invoke.Parameters[p], type.Args, []), function.Parameters[p + closed]))
                throw Bad("SC6133", $"parameter {p + 1} of '{function.Display}' does not fit '{type}'");
        if (!Passes(function.Result, _world.Substitute(invoke.Result, type.Args, []))) throw Bad("SC6133", $"the result of '{function.Display}' does not fit '{type}'");
        Push(new Slot(StackKind.Ref, type));
    }

    private void BindInstance(CallTarget function, Slot receiver, ILOpCode op)
    {
        if (!IsReceiver(function, receiver)) throw Wrong(receiver, function.Parent, $"the receiver of '{function.Display}'");
        if (op == ILOpCode.Ldftn && !function.Parent.IsValueType) NonVirtual(function, receiver);
    }

    // A method of a struct is bound to a box of that very struct. Null fits a class: the runtime throws for it.
    private bool IsReceiver(CallTarget function, Slot receiver) => function.Parent.IsValueType
        ? receiver.Kind == StackKind.Boxed && ReferenceEquals(receiver.Type, function.Parent)
        : Fits(receiver, function.Parent);

    // A delegate keeps the first argument of a static method as an object: it must be one.
    private void BindFirst(CallTarget function, Slot receiver)
    {
        VType first = function.Parameters[0];
        if (!first.IsReference || !Fits(receiver, first)) throw Wrong(receiver, first, $"the first argument of '{function.Display}'");
    }

    private bool Passes(VType from, VType to)
    {
        if (from.Kind == VKind.ByRef || to.Kind == VKind.ByRef)
            return from.Kind == to.Kind && ReferenceEquals(from.Element, to.Element) && (!from.IsReadOnly || to.IsReadOnly);
        return _assign.Element(from, to);
    }
}
