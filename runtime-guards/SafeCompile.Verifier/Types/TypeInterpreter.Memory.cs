// If this file is wrong an attacker writes one type into memory of another, or keeps a pointer into a frame that is gone.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

internal sealed partial class TypeInterpreter
{
    private FieldTarget Field(bool isStatic)
    {
        FieldTarget field = _members.Field(Operand, _method.Display);
        if (!_scope.Has(field.Parent) || !_scope.Has(field.Type)) throw Bad("SC6134", "a type variable that is not in scope");
        if (field.Guest is not null && field.IsStatic != isStatic) throw Bad("SC6130", $"'{field.Name}' is {(isStatic ? "no" : "a")} static field");
        return field;
    }

    // Flags of what is reached through the receiver: a part of a value that must stay here must stay here.
    private (SlotFlags Flags, int Origin) Receiver(Slot receiver, FieldTarget field, bool byValue)
    {
        if (!field.Parent.IsValueType)
        {
            Expect(receiver, field.Parent, "the object of a field");
            return (SlotFlags.None, Slot.Elsewhere);
        }

        if (byValue && receiver.Kind == StackKind.Value && ReferenceEquals(receiver.Type, field.Parent)) return (receiver.Flags, Slot.Elsewhere);
        if (receiver.Kind != StackKind.ByRef || !ReferenceEquals(receiver.Type, field.Parent)) throw Wrong(receiver, field.Parent, "the object of a field");
        return (receiver.Flags, receiver.Origin);
    }

    private void LoadField()
    {
        FieldTarget field = Field(isStatic: false);
        Slot receiver = Pop();
        if (receiver.Kind == StackKind.UninitThis && ReferenceEquals(field.Parent, _self))
        {
            Push(Of(field.Type));
            return;
        }

        (SlotFlags flags, _) = Receiver(receiver, field, byValue: true);
        if (receiver.Kind == StackKind.ByRef) flags = Contents(receiver);
        Push(Of(field.Type, HoldsPointers(field.Type) ? flags : SlotFlags.None));
    }

    private void LoadFieldAddress()
    {
        FieldTarget field = Field(isStatic: false);
        Slot receiver = Pop();
        SlotFlags readOnly = field.IsReadOnly && !MayInitialise(field) ? SlotFlags.ReadOnly : SlotFlags.None;
        if (receiver.Kind == StackKind.UninitThis && ReferenceEquals(field.Parent, _self))
        {
            Push(new Slot(StackKind.ByRef, field.Type, readOnly));
            return;
        }

        (SlotFlags flags, int origin) = Receiver(receiver, field, byValue: false);
        Push(new Slot(StackKind.ByRef, field.Type, (flags & SlotFlags.Kept) | readOnly, origin));
    }

    private void StoreField()
    {
        FieldTarget field = Field(isStatic: false);
        Slot value = Pop(), receiver = Pop();
        if (!Takes(field.Type, value)) throw NotTaken(value, field.Type, $"'{field.Name}'");
        if (field.IsReadOnly && !MayInitialise(field)) throw Bad("SC6135", $"'{field.Name}' is a read-only field");
        if (receiver.Kind == StackKind.UninitThis && ReferenceEquals(field.Parent, _self)) return;
        (SlotFlags flags, _) = Receiver(receiver, field, byValue: false);
        if ((flags & SlotFlags.ReadOnly) != 0) throw Bad("SC6131", "a store through a read-only pointer");
        StoreInto(receiver, value.Flags);
    }

    // Constructors, and the init accessors of C#.
    private bool MayInitialise(FieldTarget field) => field.Guest is { } own && own.Type == _method.Type
        && (_method.Name is ".ctor" or ".cctor" || (!own.IsStatic && _method.Name.StartsWith("set_", StringComparison.Ordinal)));

    private void StaticField(ILOpCode op)
    {
        FieldTarget field = Field(isStatic: true);
        bool readOnly = (field.IsReadOnly && !MayInitialise(field)) || field.Guest is { Type.IsImplementationDetails: true, FieldType.Kind: not SigKind.SzArray };
        switch (op)
        {
            case ILOpCode.Ldsfld: Push(Of(field.Type)); break;
            case ILOpCode.Ldsflda: Push(new Slot(StackKind.ByRef, field.Type, readOnly ? SlotFlags.ReadOnly : SlotFlags.None)); break;
            default:
                Slot value = Pop();
                if (!Takes(field.Type, value)) throw NotTaken(value, field.Type, $"'{field.Name}'");
                if (readOnly) throw Bad("SC6135", $"'{field.Name}' is a read-only field");
                break;
        }
    }

    /// <summary>Pointers into frames that the ref struct behind this pointer may hold.</summary>
    private SlotFlags Contents(Slot pointer) => !_scope.IsByRefLike(pointer.Type!) ? SlotFlags.None : pointer.Origin switch
    {
        Slot.Elsewhere => SlotFlags.None,
        Slot.SomeLocal => SlotFlags.Local,
        int variable => _kept[variable].Flags & SlotFlags.Confined,
    };

    /// <summary>What is stored may hold pointers that must stay in this frame: then the place must be a variable of it.</summary>
    private void StoreInto(Slot pointer, SlotFlags flags)
    {
        flags &= SlotFlags.Confined;
        if (flags == SlotFlags.None) return;
        if (pointer.Kind != StackKind.ByRef || pointer.Origin < 0) throw Bad("SC6131", "a pointer into a frame is stored where it may outlive it");
        Keep(pointer.Origin, _kept[pointer.Origin] with { Flags = _kept[pointer.Origin].Flags | flags });
    }

    private Slot Pointer(string what)
    {
        Slot pointer = Pop();
        return pointer.Kind == StackKind.ByRef ? pointer : throw Wrong(pointer, what);
    }

    private Slot Writable()
    {
        Slot pointer = Pointer("a pointer that is written through");
        return pointer.Is(SlotFlags.ReadOnly) ? throw Bad("SC6131", "a store through a read-only pointer") : pointer;
    }

    private void LoadIndirect(ILOpCode op)
    {
        VType type = Pointer("a pointer that is read through").Type!;
        bool ok = op == ILOpCode.Ldind_ref ? type.IsReference : type.IsValueType && type.Facts!.Code == CodeOf(op);
        if (!ok) throw Bad("SC6130", $"{op} through a pointer to '{type}'");
        Push(Of(type));
    }

    private void StoreIndirect(ILOpCode op)
    {
        Slot value = Pop();
        VType type = Writable().Type!;
        bool ok = op == ILOpCode.Stind_ref ? type.IsReference : type.IsValueType && type.Facts!.Code == CodeOf(op);
        if (!ok) throw Bad("SC6130", $"{op} through a pointer to '{type}'");
        Expect(value, type, "what is stored");
    }

    private void Copy(ILOpCode op, VType type)
    {
        switch (op)
        {
            case ILOpCode.Ldobj:
                Slot from = Readable(type);
                Push(Of(type, Contents(from)));
                break;
            case ILOpCode.Stobj:
                Slot value = Pop();
                Slot to = Target(type);
                Expect(value, type, "what is stored");
                StoreInto(to, value.Flags);
                break;
            case ILOpCode.Initobj: Target(type); break;
            default:
                Slot source = Readable(type);
                StoreInto(Target(type), Contents(source));
                break;
        }
    }

    private Slot Readable(VType type)
    {
        Slot pointer = Pointer("a pointer that is read through");
        bool ok = pointer.Type!.SameMemory(type) || (type.IsReference && _assign.Element(pointer.Type, type));
        return ok ? pointer : throw Wrong(pointer, type, "a pointer that is read through");
    }

    private Slot Target(VType type)
    {
        Slot pointer = Writable();
        bool ok = pointer.Type!.SameMemory(type) || (type.IsReference && _assign.Element(type, pointer.Type));
        return ok ? pointer : throw Wrong(pointer, type, "a pointer that is written through");
    }

    private void NewArray(VType element)
    {
        Index();
        if (element.Kind is VKind.Void or VKind.ByRef || _scope.IsByRefLike(element)) throw Bad("SC6131", $"an array of '{element}': pointers into frames do not live in objects");
        Push(new Slot(StackKind.Ref, _world.SzArray(element)));
    }

    private void Index()
    {
        Slot index = Pop();
        if (index.Kind is not (StackKind.I4 or StackKind.I)) throw Wrong(index, "an index or length");
    }

    // Null for the null reference, which has elements of any type: the access throws.
    private VType? ElementOf(Slot array) => array switch
    {
        { Kind: StackKind.Null } => null,
        { Kind: StackKind.Ref, Type.Kind: VKind.SzArray } => array.Type!.Element,
        _ => throw Wrong(array, "an array"),
    };

    private void LoadElement(ILOpCode op)
    {
        VType? wanted = op == ILOpCode.Ldelem ? TypeToken() : null;
        Index();
        VType? element = ElementOf(Pop());
        bool ok = element is null
            || (wanted is not null ? element.SameMemory(wanted) || _assign.Element(element, wanted)
            : op == ILOpCode.Ldelem_ref ? element.IsReference : element.IsValueType && element.Facts!.Code == CodeOf(op));
        if (!ok) throw Bad("SC6130", $"{op} of an array of '{element}'");
        if ((wanted ?? element) is { } type) Push(Of(type));
        else Push(op == ILOpCode.Ldelem_ref ? StackKind.Null : CodeOf(op).Stack());
    }

    private void StoreElement(ILOpCode op)
    {
        VType? wanted = op == ILOpCode.Stelem ? TypeToken() : null;
        Slot value = Pop();
        Index();
        VType? element = ElementOf(Pop());
        bool ok = element is null
            || (wanted is not null ? element.SameMemory(wanted) || _assign.Element(wanted, element)
            : op == ILOpCode.Stelem_ref ? element.IsReference : element.IsValueType && element.Facts!.Code == CodeOf(op));
        if (!ok) throw Bad("SC6130", $"{op} to an array of '{element}'");
        if ((wanted ?? element) is { } type) Expect(value, type, "an array element");
        else if (op == ILOpCode.Stelem_ref ? !value.IsObject : value.Kind != CodeOf(op).Stack()) throw Wrong(value, "an array element");
    }

    private void LoadElementAddress(VType type)
    {
        bool readOnly = _readOnly;
        _readOnly = false;
        Index();
        VType? element = ElementOf(Pop());
        // Without the prefix the runtime compares the types; with it the array may be one of a derived class, so nothing may be stored.
        if (element is not null && !element.SameMemory(type) && !_assign.Element(element, type)) throw Bad("SC6130", $"the address of a '{type}' in an array of '{element}'");
        Push(new Slot(StackKind.ByRef, type, readOnly && !type.IsValueType ? SlotFlags.ReadOnly : SlotFlags.None));
    }

    private static NumberCode CodeOf(ILOpCode op) => op switch
    {
        ILOpCode.Ldind_i1 or ILOpCode.Ldind_u1 or ILOpCode.Stind_i1 or ILOpCode.Ldelem_i1 or ILOpCode.Ldelem_u1 or ILOpCode.Stelem_i1 => NumberCode.I1,
        ILOpCode.Ldind_i2 or ILOpCode.Ldind_u2 or ILOpCode.Stind_i2 or ILOpCode.Ldelem_i2 or ILOpCode.Ldelem_u2 or ILOpCode.Stelem_i2 => NumberCode.I2,
        ILOpCode.Ldind_i4 or ILOpCode.Ldind_u4 or ILOpCode.Stind_i4 or ILOpCode.Ldelem_i4 or ILOpCode.Ldelem_u4 or ILOpCode.Stelem_i4 => NumberCode.I4,
        ILOpCode.Ldind_i8 or ILOpCode.Stind_i8 or ILOpCode.Ldelem_i8 or ILOpCode.Stelem_i8 => NumberCode.I8,
        ILOpCode.Ldind_i or ILOpCode.Stind_i or ILOpCode.Ldelem_i or ILOpCode.Stelem_i => NumberCode.I,
        ILOpCode.Ldind_r4 or ILOpCode.Stind_r4 or ILOpCode.Ldelem_r4 or ILOpCode.Stelem_r4 => NumberCode.R4,
        ILOpCode.Ldind_r8 or ILOpCode.Stind_r8 or ILOpCode.Ldelem_r8 or ILOpCode.Stelem_r8 => NumberCode.R8,
        _ => NumberCode.None,
    };
}
