// If this file is wrong a method gets an argument of another type, or a receiver that is not its own.
using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

internal sealed partial class TypeInterpreter
{
    private CallTarget Target()
    {
        CallTarget target = _members.Method(Operand, _method.Display);
        return _scope.Has(target.TypeVars, target.MethodVars) ? target : throw Bad("SC6134", "a type variable that is not in scope");
    }

    private void Call(ILOpCode op)
    {
        CallTarget target = Target();
        VType? constrained = _constrained;
        bool readOnly = _readOnly;
        _constrained = null;
        _readOnly = false;
        var passed = new Passed();
        Arguments(target, ref passed);
        if (target.IsInstance) Receiver(target, op, constrained, ref passed);
        else if (op == ILOpCode.Callvirt) throw Bad("SC6135", $"callvirt of '{target.Display}', which is static");
        else if (constrained is not null) StaticAbstract(target, constrained);
        Settle(target, ref passed);
        if (readOnly && target is not { Parent.Kind: VKind.Array, Name: "Address" }) throw Bad("SC6135", "readonly. before a call");
        if (target.Result.Kind != VKind.Void) Push(Result(target.Result, passed.Returned, readOnly));
    }

    /// <summary>What the arguments of one call carry of pointers.</summary>
    private struct Passed
    {
        public Passed()
        {
        }

        /// <summary>What a result may carry out: every pointer, and what ref structs hold.</summary>
        internal SlotFlags Returned { get; set; }

        /// <summary>What the callee may store into ref structs: what other ref structs hold. A pointer that is passed may be returned, not kept.</summary>
        internal SlotFlags Held { get; set; }

        /// <summary>Pointers to ref structs that the callee may store into.</summary>
        internal List<Slot>? Places { get; set; }
    }

    private void Arguments(CallTarget target, ref Passed passed)
    {
        for (int p = target.Parameters.Length - 1; p >= 0; p--)
        {
            Slot argument = Pop();
            if (!Takes(target.Parameters[p], argument)) throw NotTaken(argument, target.Parameters[p], $"argument {p + 1} of '{target.Display}'");
            Note(argument, target.Parameters[p].IsReadOnly, withAddress: true, ref passed);
        }
    }

    private void Note(Slot argument, bool readOnly, bool withAddress, ref Passed passed)
    {
        if (argument.Kind == StackKind.Value)
        {
            passed.Returned |= argument.Flags & SlotFlags.Confined;
            passed.Held |= argument.Flags & SlotFlags.Confined;
        }
        else if (argument.Kind == StackKind.ByRef)
        {
            SlotFlags contents = Contents(argument);
            passed.Returned |= contents;
            passed.Held |= contents;
            if (withAddress) passed.Returned |= argument.Flags & SlotFlags.Confined;
            if (!readOnly && _scope.IsByRefLike(argument.Type!)) (passed.Places ??= []).Add(argument);
        }
    }

    // After the call each ref struct that it could write to may hold what the others held; a constructor may keep pointers themselves.
    private void Settle(CallTarget target, ref Passed passed)
    {
        if (passed.Places is not { } places) return;
        SlotFlags held = target.IsConstructor ? passed.Returned : passed.Held;
        foreach (Slot place in places) StoreInto(place, held);
    }

    private Slot Result(VType type, SlotFlags returned, bool readOnly)
    {
        bool structPointer = type.Kind == VKind.ByRef && _scope.IsByRefLike(type.Element);
        SlotFlags flags = (HoldsPointers(type) ? returned : SlotFlags.None) | (readOnly && type.Kind == VKind.ByRef ? SlotFlags.ReadOnly : SlotFlags.None);
        return Of(type, flags, structPointer && returned != 0 ? Slot.SomeLocal : Slot.Elsewhere);
    }

    private void Receiver(CallTarget target, ILOpCode op, VType? constrained, ref Passed passed)
    {
        Slot receiver = Pop();
        if (constrained is not null) Constrained(target, op, constrained, receiver, ref passed);
        else if (target.Parent.IsValueType)
        {
            if (op == ILOpCode.Callvirt) throw Bad("SC6135", $"callvirt of '{target.Display}', which belongs to a value type");
            if (receiver.Kind != StackKind.ByRef || !receiver.Type!.SameMemory(target.Parent)) throw Wrong(receiver, target.Parent, $"the receiver of '{target.Display}'");
            if (target.IsConstructor && receiver.Is(SlotFlags.ReadOnly)) throw Bad("SC6131", "a store through a read-only pointer");
            Note(receiver, readOnly: false, withAddress: target.MayReturnReceiver && !target.IsConstructor, ref passed);
        }
        else if (target.IsConstructor) BaseConstructor(target, op, receiver);
        else
        {
            if (!Takes(target.Parent, receiver)) throw NotTaken(receiver, target.Parent, $"the receiver of '{target.Display}'");
            if (target.Parent.Kind == VKind.Array) ArrayMember(target);
            if (op == ILOpCode.Call) NonVirtual(target, receiver);
        }
    }

    // A direct call of a virtual method goes round its overrides: only the object itself may do that (base.M()).
    private void NonVirtual(CallTarget target, Slot receiver)
    {
        // The runtime has no body to call, and says so only when it compiles the method.
        if (target.Guest is null && target.Parent.IsInterface) throw Bad("SC6135", $"'{target.Display}' belongs to an interface and is called directly");
        if (target.Guest is not { IsVirtual: true } own || receiver.Is(SlotFlags.This)) return;
        if ((own.Attributes & MethodAttributes.Final) == 0 && !target.Parent.Facts!.IsSealed) throw Bad("SC6135", $"'{target.Display}' is virtual and called directly on another object");
    }

    private void Constrained(CallTarget target, ILOpCode op, VType constrained, Slot receiver, ref Passed passed)
    {
        if (op != ILOpCode.Callvirt || target.Parent.IsValueType || target.IsConstructor) throw Bad("SC6135", "constrained. before a call that is not virtual");
        if (receiver.Kind != StackKind.ByRef || !receiver.Type!.SameMemory(constrained)) throw Wrong(receiver, constrained, $"the receiver of '{target.Display}'");
        if (!Implements(constrained, target.Parent)) throw Bad("SC6135", $"'{target.Display}' called on a '{constrained}', which does not have it");
        Note(receiver, readOnly: false, withAddress: !constrained.IsReference, ref passed);
    }

    private void StaticAbstract(CallTarget target, VType constrained)
    {
        if (!target.Parent.IsInterface || !Implements(constrained, target.Parent)) throw Bad("SC6135", $"'{target.Display}' called on '{constrained}', which does not have it");
    }

    private bool Implements(VType type, VType contract) => type.IsReference ? _assign.Reference(type, contract) : type.Kind is not (VKind.ByRef or VKind.Void) && _assign.Box(type, contract);

    private void BaseConstructor(CallTarget target, ILOpCode op, Slot receiver)
    {
        bool own = ReferenceEquals(target.Parent, _self);
        bool parent = _self is not null && ReferenceEquals(target.Parent, _self.Facts!.Base);
        if (op != ILOpCode.Call || receiver.Kind != StackKind.UninitThis || !(own || parent))
            throw Bad("SC6132", $"'{target.Display}' called on {receiver}: a constructor is called once, on the object that is being made, by its class");
        _initialised = true;
        for (int i = 0; i < _depth; i++)
            if (_stack[i].Kind == StackKind.UninitThis) _stack[i] = new Slot(StackKind.Ref, _self, SlotFlags.This);
    }

    // The runtime makes these by name; the signature must be the one that it makes (ECMA-335 II.14.2).
    private void ArrayMember(CallTarget target)
    {
        VType element = target.Parent.Element;
        int rank = target.Parent.Number;
        VType[] parameters = target.Parameters;
        bool indices = parameters.Length >= rank && Array.TrueForAll(parameters[..rank], p => p.Facts?.Name == "System.Int32");
        bool ok = indices && target.Name switch
        {
            "Get" => parameters.Length == rank && ReferenceEquals(target.Result, element),
            "Address" => parameters.Length == rank && target.Result.Kind == VKind.ByRef && ReferenceEquals(target.Result.Element, element),
            "Set" => parameters.Length == rank + 1 && ReferenceEquals(parameters[rank], element) && target.Result.Kind == VKind.Void,
            _ => false,
        };
        if (!ok) throw Bad("SC6135", $"'{target.Name}' of an array with a signature that it does not have");
    }

    private void Create()
    {
        CallTarget target = Target();
        VType type = target.Parent;
        if (!target.IsConstructor || !target.IsInstance || target.Result.Kind != VKind.Void || type.Kind != VKind.Named) throw Bad("SC6135", $"newobj of '{target.Display}', which is no constructor");
        if (type.Facts!.Sort == TypeSort.Delegate)
        {
            CreateDelegate(target);
            return;
        }

        if (type.Facts.IsAbstract || type.Facts.Sort is TypeSort.Interface or TypeSort.Enum) throw Bad("SC6135", $"an instance of '{type}', which has none");
        var passed = new Passed();
        Arguments(target, ref passed);
        Settle(target, ref passed);
        Push(Result(type, passed.Returned, readOnly: false));
    }
}
