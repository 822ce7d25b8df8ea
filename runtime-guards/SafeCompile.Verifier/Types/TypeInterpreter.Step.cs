// If a rule here is missing or too wide, an instruction does to memory what its types do not allow.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

internal sealed partial class TypeInterpreter
{
    private int Operand => _method.Code[_i].Operand;

    private void Step()
    {
        ILOpCode op = _method.Code[_i].Op;
        switch (op)
        {
            case ILOpCode.Nop: break;
            case ILOpCode.Dup:
                Slot top = Pop();
                Push(top);
                Push(top);
                break;
            case ILOpCode.Pop: Pop(); break;
            case ILOpCode.Ldnull: Push(StackKind.Null); break;
            case ILOpCode.Ldstr: Push(new Slot(StackKind.Ref, _world.String)); break;
            case ILOpCode.Ldc_i4 or ILOpCode.Sizeof: Push(StackKind.I4); break;
            case ILOpCode.Ldc_i8: Push(StackKind.I8); break;
            case ILOpCode.Ldc_r4 or ILOpCode.Ldc_r8: Push(StackKind.F); break;
            case ILOpCode.Ldtoken: LoadToken(); break;

            case ILOpCode.Ldarg: LoadVariable(Argument()); break;
            case ILOpCode.Ldloc: LoadVariable(Local()); break;
            case ILOpCode.Starg: StoreVariable(Argument()); break;
            case ILOpCode.Stloc: StoreVariable(Local()); break;
            case ILOpCode.Ldarga: LoadAddress(Argument()); break;
            case ILOpCode.Ldloca: LoadAddress(Local()); break;

            case >= ILOpCode.Add and <= ILOpCode.Shr_un or >= ILOpCode.Add_ovf and <= ILOpCode.Sub_ovf_un: Binary(op); break;
            case ILOpCode.Neg or ILOpCode.Not: Unary(op); break;
            case ILOpCode.Ckfinite: Number(StackKind.F); break;
            case >= ILOpCode.Ceq and <= ILOpCode.Clt_un:
                Compare(op is ILOpCode.Ceq or ILOpCode.Cgt_un);
                Push(StackKind.I4);
                break;
            case >= ILOpCode.Conv_i1 and <= ILOpCode.Conv_u8 or ILOpCode.Conv_r_un or >= ILOpCode.Conv_ovf_i1_un and <= ILOpCode.Conv_ovf_u_un
                or >= ILOpCode.Conv_ovf_i1 and <= ILOpCode.Conv_ovf_u8 or >= ILOpCode.Conv_u2 and <= ILOpCode.Conv_ovf_u or ILOpCode.Conv_u:
                Convert(op);
                break;

            case ILOpCode.Br: Merge(Operand); break;
            case ILOpCode.Brfalse or ILOpCode.Brtrue:
                Slot condition = Pop();
                if (!condition.IsObject && condition.Kind is not (StackKind.I4 or StackKind.I8 or StackKind.I)) throw Wrong(condition, "a condition");
                Merge(Operand);
                break;
            case >= ILOpCode.Beq and <= ILOpCode.Blt_un:
                Compare(op is ILOpCode.Beq or ILOpCode.Bne_un);
                Merge(Operand);
                break;
            case ILOpCode.Switch:
                Number(StackKind.I4, push: false);
                foreach (int target in _method.Switches[Operand]) Merge(target);
                break;
            case ILOpCode.Leave:
                _depth = 0;
                Merge(Operand);
                break;
            case ILOpCode.Endfinally: EndFinally(); break;
            case ILOpCode.Endfilter:
                Number(StackKind.I4, push: false);
                if (_depth != 0) throw Bad("SC6130", "values on the evaluation stack at the end of a filter");
                break;
            case ILOpCode.Throw: Expect(Pop(), _world.Exception, "what is thrown"); break;
            case ILOpCode.Rethrow: break;
            case ILOpCode.Ret: Return(); break;

            case ILOpCode.Constrained: _constrained = TypeToken(); break;
            case ILOpCode.Readonly: _readOnly = true; break;
            case ILOpCode.Call or ILOpCode.Callvirt: Call(op); break;
            case ILOpCode.Newobj: Create(); break;
            case ILOpCode.Ldftn or ILOpCode.Ldvirtftn: LoadFunction(op); break;

            case ILOpCode.Ldfld: LoadField(); break;
            case ILOpCode.Ldflda: LoadFieldAddress(); break;
            case ILOpCode.Stfld: StoreField(); break;
            case ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld: StaticField(op); break;

            case >= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_ref: LoadIndirect(op); break;
            case >= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8 or ILOpCode.Stind_i: StoreIndirect(op); break;
            case ILOpCode.Ldobj or ILOpCode.Stobj or ILOpCode.Initobj or ILOpCode.Cpobj: Copy(op, TypeToken()); break;

            case ILOpCode.Newarr: NewArray(TypeToken()); break;
            case ILOpCode.Ldlen:
                ElementOf(Pop());
                Push(StackKind.I);
                break;
            case >= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref or ILOpCode.Ldelem: LoadElement(op); break;
            case >= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref or ILOpCode.Stelem: StoreElement(op); break;
            case ILOpCode.Ldelema: LoadElementAddress(TypeToken()); break;

            case ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox or ILOpCode.Unbox_any or ILOpCode.Box: Cast(op, TypeToken()); break;
            default: throw Bad("SC6130", $"opcode {op} has no rule");
        }

        // A prefix holds for the next instruction only.
        if (op is not (ILOpCode.Constrained or ILOpCode.Readonly) && (_constrained is not null || _readOnly)) throw Bad("SC6130", "a prefix before an instruction that it does not modify");
    }

    private VType TypeToken()
    {
        VType type = _world.OfToken(GuestImage.Entity(Operand), _method.Display);
        return _scope.Has(type) ? type : throw Bad("SC6134", "a type variable that is not in scope");
    }

    private void LoadToken()
    {
        EntityHandle handle = GuestImage.Entity(Operand);
        string type = handle.Kind is HandleKind.FieldDefinition or HandleKind.MemberReference ? "System.RuntimeFieldHandle" : "System.RuntimeTypeHandle";
        Push(new Slot(StackKind.Value, _world.Framework(type)));
    }

    private int Argument() => (uint)Operand < (uint)_arguments ? Operand : throw Bad("SC6130", "an argument that does not exist");

    private int Local() => (uint)Operand < (uint)(_variables.Length - _arguments) ? Operand + _arguments : throw Bad("SC6130", "a local that does not exist");

    private void LoadVariable(int variable)
    {
        VType type = _variables[variable];
        if (variable == 0 && _self is { IsValueType: false })
        {
            Push(_initialised ? new Slot(StackKind.Ref, _self, SlotFlags.This) : new Slot(StackKind.UninitThis, _self));
            return;
        }

        Push(_tracks ? Of(type, _kept[variable].Flags, _kept[variable].Origin) : Of(type));
    }

    private void StoreVariable(int variable)
    {
        Slot value = Pop();
        VType type = _variables[variable];
        if (variable == 0 && _self is not null) throw Bad("SC6132", "'this' is replaced");
        if (!Fits(value, type)) throw Wrong(value, type, "a variable");
        if (HoldsPointers(type)) Keep(variable, new Kept(value.Flags & SlotFlags.Kept, value.Origin));
    }

    private void LoadAddress(int variable)
    {
        VType type = _variables[variable];
        if (variable == 0 && _self is not null) throw Bad("SC6132", "the address of 'this'");
        if (type.Kind == VKind.ByRef) throw Bad("SC6131", "a pointer to a pointer");
        Push(new Slot(StackKind.ByRef, type, SlotFlags.Local, _scope.IsByRefLike(type) ? variable : Slot.Elsewhere));
    }

    private void Keep(int variable, Kept next)
    {
        if (next == _kept[variable]) return;
        // A filter runs before the handlers inside its try and before its own, which are not followed from there: it must not change what they know.
        bool more = (next.Flags & ~_kept[variable].Flags) != 0 || next.Origin != Slot.Elsewhere;
        for (Region? r = _method.Regions.Of(_i); more && r is not null; r = r.Parent)
            if (r.Kind == RegionKind.Filter) throw Bad("SC6131", "a pointer into a frame is kept in a filter");
        _kept[variable] = next;
        // Before the store an exception would have seen the old value, after it the new one.
        _keptChanged = true;
    }

    // What the variables hold here they hold where the leave that runs this finally goes.
    private void EndFinally()
    {
        _depth = 0;
        Region? region = _method.Regions.Of(_i);
        foreach (HandlerClause clause in _method.Regions.Clauses)
            if (clause.Handler == region)
                foreach (int target in clause.LeaveTargets) Merge(target);
    }

    private void Return()
    {
        if (!_initialised) throw Bad("SC6132", "a constructor returns before it called another one");
        if (_result.Kind != VKind.Void)
        {
            Slot value = Pop();
            Expect(value, _result, "the result");
            if (value.Is(SlotFlags.Local)) throw Bad("SC6131", "a pointer into this frame is returned");
        }

        if (_depth != 0) throw Bad("SC6130", "values on the evaluation stack at the end");
    }
}
