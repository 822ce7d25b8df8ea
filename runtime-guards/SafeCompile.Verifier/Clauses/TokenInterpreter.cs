// If this file is wrong the verifier believes in a meter on the stack where there is something else.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Interprets one method over <see cref="Token"/>s: every path, states merged where paths meet, until nothing changes. With the stack goes
/// which variables certainly got their mark or depth in this very activation (<see cref="FreshMarks"/>).
/// </summary>
internal sealed class TokenInterpreter(MeterFlow owner, GuestMethod method, Token[] locals, FreshMarks fresh)
{
    private readonly Token[]?[] _at = owner.Memory.States;
    private readonly UInt128[] _freshAt = owner.Memory.Fresh;
    private readonly Token[] _stack = owner.Memory.Stack;
    private readonly Stack<int> _todo = owner.Memory.Todo;
    private long _work = Limits.InterpretedWork(method.Code.Length);
    private int _depth;
    private UInt128 _fresh;
    private bool _restart;

    /// <summary>False when a belief about a local was dropped and the method must be read again.</summary>
    internal bool Run()
    {
        _restart = false;
        Array.Clear(_at, 0, method.Code.Length);
        _todo.Clear();
        Merge(0);
        foreach (HandlerClause clause in method.Regions.Clauses)
        {
            Start(clause.Handler.Start, clause.Handler.Kind == RegionKind.Catch ? 1 : 0);
            if (clause.Filter is { } filter) Start(filter.Start, 1);
        }

        while (_todo.TryPop(out int start))
        {
            Token[] state = _at[start]!;
            state.CopyTo(_stack, 0);
            _depth = state.Length;
            _fresh = _freshAt[start];
            for (int i = start; ; i++)
            {
                if (--_work < 0) throw new ImageRefusedException("SC6100", method, method.Code[i].Offset, "what the variables of this method hold does not settle");
                EnterTries(i);
                Step(i);
                if (OpCodes.EndsFlow(method.Code[i].Op)) break;
                if (method.IsTarget[i + 1])
                {
                    Merge(i + 1);
                    break;
                }
            }
        }

        return !_restart;
    }

    private void Start(int at, int depth)
    {
        _at[at] = new Token[depth];
        _freshAt[at] = UInt128.MaxValue; // Until its try is read: what holds in a handler holds from the start of the try on.
        _todo.Push(at);
    }

    // Variables only become fresh within a try, but for depths, which an entry makes stale: that is handed on where it happens.
    private void EnterTries(int i)
    {
        for (Region? region = method.Regions.Of(i); region is not null && region.Start == i; region = region.Parent) HandOn(region);
    }

    private void HandOn(Region region)
    {
        foreach (HandlerClause clause in region.Clauses)
        {
            MergeFresh(clause.Entry);
            MergeFresh(clause.Handler.Start);
        }
    }

    private void MergeFresh(int target)
    {
        UInt128 both = _freshAt[target] & _fresh;
        if (both == _freshAt[target]) return;
        _freshAt[target] = both;
        _todo.Push(target);
    }

    private void Merge(int target)
    {
        _work -= _depth / Limits.SlotsPerWork;
        if (_at[target] is not { } known)
        {
            _at[target] = _stack.AsSpan(0, _depth).ToArray();
            _freshAt[target] = _fresh;
            _todo.Push(target);
            return;
        }

        MergeFresh(target);

        if (known.Length != _depth) throw Bad(target, "the evaluation stack differs in height where two paths meet");
        bool changed = false;
        for (int i = 0; i < known.Length; i++)
        {
            if (known[i] == _stack[i] || known[i] == Token.Other) continue;
            // null is a meter that throws at its first use; anything else that differs is not known.
            Token merged = known[i] == Token.Null && _stack[i] == Token.Meter ? Token.Meter : known[i] == Token.Meter && _stack[i] == Token.Null ? Token.Meter : Token.Other;
            if (merged == known[i]) continue;
            known[i] = merged;
            changed = true;
        }

        if (changed) _todo.Push(target);
    }

    private void Step(int i)
    {
        Instruction instruction = method.Code[i];
        ILOpCode op = instruction.Op;
        switch (op)
        {
            case ILOpCode.Ldloc: Push(i, LoadLocal(instruction.Operand)); break;
            case ILOpCode.Stloc: StoreLocal(i, instruction.Operand, Pop(i)); break;
            case ILOpCode.Ldloca:
                if (IsMeterLocal(instruction.Operand)) owner.Refuse(method, i, "the address of a meter");
                Forget(instruction.Operand);
                Push(i, Token.Other);
                break;
            case ILOpCode.Ldarg: Push(i, IsMeterArgument(instruction.Operand) ? Token.Meter : fresh.IsThis(instruction.Operand) ? Token.This : Token.Other); break;
            case ILOpCode.Starg:
            case ILOpCode.Ldarga:
                if (IsMeterArgument(instruction.Operand)) owner.Refuse(method, i, "a meter parameter is changed");
                if (op == ILOpCode.Starg) Pop(i);
                else Push(i, Token.Other);
                break;
            case ILOpCode.Ldnull: Push(i, Token.Null); break;
            case ILOpCode.Dup:
                Token top = Pop(i);
                Push(i, top);
                Push(i, top);
                break;
            case ILOpCode.Ldfld: LoadField(i); break;
            case ILOpCode.Stfld: StoreField(i); break;
            case ILOpCode.Ldflda or ILOpCode.Ldsflda:
                if (owner.Image.Field(instruction.Operand).Guest is { } addressed)
                {
                    if (owner.Image.IsMeter(addressed.FieldType)) owner.Refuse(method, i, "the address of a meter");
                    owner.Spoil(addressed.Row);
                }

                Pop(i, op == ILOpCode.Ldflda ? 1 : 0);
                Push(i, Token.Other);
                break;
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj: Call(i, op); break;
            case ILOpCode.Castclass or ILOpCode.Unbox_any or ILOpCode.Isinst or ILOpCode.Newarr or ILOpCode.Box or ILOpCode.Ldelem or ILOpCode.Ldobj or ILOpCode.Initobj
                or ILOpCode.Stobj or ILOpCode.Cpobj or ILOpCode.Ldelema or ILOpCode.Stelem or ILOpCode.Unbox:
                SigType mentioned = owner.Image.TypeOf(instruction.Operand);
                if (owner.Image.IsMeter(mentioned)) owner.Refuse(method, i, "a meter made by a conversion or kept in an array");
                goto default;
            case ILOpCode.Ret: // What is left below is the runtime's business; nothing follows.
            case ILOpCode.Leave:
                _depth = 0;
                break;
            default:
                (int pops, int pushes) = StackEffect.Of(op);
                Pop(i, pops);
                for (int k = 0; k < pushes; k++) Push(i, Token.Other);
                break;
        }

        if (op is (>= ILOpCode.Br and <= ILOpCode.Blt_un) or ILOpCode.Leave) Merge(instruction.Operand);
        else if (op == ILOpCode.Switch)
            foreach (int target in method.Switches[instruction.Operand]) Merge(target);
    }

    private void Call(int i, ILOpCode op)
    {
        Callee callee = owner.Image.Method(method.Code[i].Operand);
        MethodSig signature = callee.Signature;
        GuardFunction guard = callee.Guard;
        for (int p = signature.Parameters.Length - 1; p >= 0; p--)
        {
            Token argument = Pop(i);
            if (owner.Image.IsMeter(signature.Parameters[p]) && argument != Token.Meter) owner.Refuse(method, i, $"'{callee.Display}' gets a meter that did not come from a guard");
            if (guard == GuardFunction.None || p == 0) continue;
            if (p == 1 && guard is GuardFunction.Try or GuardFunction.Caught or GuardFunction.Finally or GuardFunction.EndTry)
            {
                if (argument > Token.MarkField) owner.UseField(argument - Token.MarkField, method, i);
                else if (argument != Token.Mark) owner.Refuse(method, i, $"'{callee.Display}' gets a mark that did not come from Guard.Mark");
            }

            if (guard == GuardFunction.EndFinally && argument != Token.Depth) owner.Refuse(method, i, "Guard.EndFinally gets a depth that did not come from Guard.Finally");
        }

        if (op == ILOpCode.Newobj)
        {
            if (callee.Reference?.External?.IsRuntime(GuardFunctions.MeterName) == true) owner.Refuse(method, i, "a meter of the guest's own making");
            Push(i, Token.Other);
            return;
        }

        if (GuardFunctions.Enters(guard))
        {
            _fresh &= ~fresh.Depths;
            for (Region? region = method.Regions.Of(i)?.Protector; region is not null; region = region.Parent?.Protector) HandOn(region);
        }

        if (signature.IsInstance) Pop(i);
        if (signature.Return.Is(PrimitiveTypeCode.Void)) return;
        Token result = GuardFunctions.MakesMeter(guard) ? Token.Meter
            : guard == GuardFunction.Mark ? (fresh.IsCounted(i) ? Token.Mark : Token.Other)
            : guard is GuardFunction.Finally or GuardFunction.FinallyInIterator ? Token.Depth
            : Token.Other;
        if (result == Token.Other && owner.Image.IsMeter(signature.Return)) owner.Refuse(method, i, $"'{callee.Display}' returns a meter");
        Push(i, result);
    }

    // A mark that this activation did not take is of another one, or zero.
    private Token LoadLocal(int local) =>
        locals[local] is Token.Mark or Token.Depth or > Token.MarkField && !fresh.Has(_fresh, local) ? Token.Other : locals[local];

    private void LoadField(int i)
    {
        Token receiver = Pop(i);
        GuestField? field = owner.Image.Field(method.Code[i].Operand).Guest;
        if (field is null) Push(i, Token.Other);
        else if (owner.Image.IsMeter(field.FieldType)) Push(i, Token.Meter);
        else if (receiver == Token.This && owner.IsMarkField(method, method.Code[i].Operand, out int row) && fresh.HasField(_fresh, row)) Push(i, Token.MarkField + row);
        else Push(i, Token.Other);
    }

    private void StoreField(int i)
    {
        Token value = Pop(i);
        Token receiver = Pop(i);
        if (owner.Image.Field(method.Code[i].Operand).Guest is not { } field) return;
        if (owner.Image.IsMeter(field.FieldType))
        {
            bool cleared = value == Token.Null && CompilerSupport.IsIterator(field.Type);
            if (value != Token.Meter && !cleared) owner.Refuse(method, i, $"'{field.Display}' gets a meter that did not come from a guard");
        }
        else if (value != Token.Mark) owner.Spoil(field.Row);
        else if (receiver == Token.This) _fresh |= fresh.OfField(field.Row);
    }

    private void StoreLocal(int i, int local, Token value)
    {
        if (IsMeterLocal(local))
        {
            if (value is not (Token.Meter or Token.Null)) owner.Refuse(method, i, "a local gets a meter that did not come from a guard");
        }
        else if (value != locals[local]) Forget(local);
        else if (value is Token.Mark or Token.Depth or > Token.MarkField) _fresh |= fresh.Of(local, value == Token.Depth);
    }

    private void Forget(int local)
    {
        if (locals[local] is Token.Other or Token.Meter) return;
        locals[local] = Token.Other;
        _restart = true;
    }

    private bool IsMeterLocal(int local) => owner.Image.IsMeter(method.Locals[local]);

    private bool IsMeterArgument(int argument)
    {
        int parameter = method.IsStatic ? argument : argument - 1;
        return parameter >= 0 && owner.Image.IsMeter(method.Signature.Parameters[parameter]);
    }

    private void Push(int i, Token token)
    {
        if (_depth >= Limits.MaxStack) throw Bad(i, "the evaluation stack grows too high");
        _stack[_depth++] = token;
    }

    private Token Pop(int i) => _depth > 0 ? _stack[--_depth] : throw Bad(i, "the evaluation stack is empty");

    private void Pop(int i, int count)
    {
        if (_depth < count) throw Bad(i, "the evaluation stack is empty");
        _depth -= count;
    }

    private ImageRefusedException Bad(int i, string message) => new("SC6051", method, method.Code[i].Offset, message);
}
