// If this file is wrong an attacker survives a trap: a handler that runs in a dead context can swallow it and go on.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Claim 10: every catch asks Guard.Live first and pays with Guard.Caught, every finally asks Guard.Live first, and every try reserves
/// stack with Guard.Try. A finally that the compiler wrote, whose body is one Dispose, needs no gate: guest code in it has its own entry check.
/// </summary>
internal static class Handlers
{
    internal static void Check(GuestImage image, Findings findings)
    {
        foreach (GuestMethod method in image.Methods)
        {
            foreach (HandlerClause clause in method.Regions.Clauses)
            {
                string? wrong = Judge(image, method, clause);
                if (wrong is not null) findings.Add("SC6080", method, method.Code[clause.Entry].Offset, wrong);
            }

            if (IsIteratorFinally(method) && !IsFinally(image, method, StateSet(method), method.Code.Length, ILOpCode.Ret))
                findings.Add("SC6080", method, 0, "the finally of an iterator that does not ask Guard.Live first");
        }
    }

    internal static bool IsIteratorFinally(GuestMethod method) =>
        CompilerSupport.IsIterator(method.Type) && method.Name.StartsWith("<>m__Finally", StringComparison.Ordinal) && method.Code.Length > 0;

    private static string? Judge(GuestImage image, GuestMethod method, HandlerClause clause)
    {
        switch (clause.Handler.Kind)
        {
            case RegionKind.Catch when clause.Filter is null: return "a catch without a filter that asks Guard.Live: it would swallow a trap";
            case RegionKind.Catch when !IsGatedFilter(image, method, clause.Filter!): return "a filter that does not ask Guard.Live first";
            case RegionKind.Catch when !Pays(image, method, clause.Handler): return "a catch that does not begin with Guard.Caught: unwinding must be paid for";
            case RegionKind.Catch: return Reserves(image, method, clause.Try) ? null : "a try without Guard.Try before it: its handlers have no stack reserve";
        }

        if (IsDisposal(image, method, clause.Handler.Start, clause.Handler.End, ILOpCode.Endfinally) || IsIteratorCleanup(image, method, clause.Handler)) return null;
        if (!IsGate(image, method, clause.Handler.Start, clause.Handler.End)) return "a finally that does not ask Guard.Live first";
        return Reserves(image, method, clause.Try) ? null : "a try without Guard.Try before it: its handlers have no stack reserve";
    }

    /// <summary>Before the question only the type test and the storing of the exception; after "no" the filter answers zero.</summary>
    private static bool IsGatedFilter(GuestImage image, GuestMethod method, Region filter)
    {
        Instruction[] code = method.Code;
        int i = filter.Start;
        // isinst T; dup; brtrue matched; pop; ldc.i4.0; br end; matched:
        if (code[i].Op == ILOpCode.Isinst)
        {
            if (code[i + 1].Op != ILOpCode.Dup || code[i + 2].Op != ILOpCode.Brtrue || code[i + 3].Op != ILOpCode.Pop) return false;
            int matched = code[i + 2].Operand;
            if (matched <= i + 3 || matched >= filter.End || !AnswersZero(method, i + 4, filter)) return false;
            i = matched;
        }

        for (; i < filter.End; i++)
        {
            if (GuardCalls.At(image, method, i) == GuardFunction.Live) break;
            if (!IsQuiet(image, method, i)) return false;
        }

        if (i + 1 >= filter.End || method.IsTarget[i] || method.IsTarget[i + 1]) return false;
        return code[i + 1].Op switch
        {
            ILOpCode.Brfalse => AnswersZero(method, code[i + 1].Operand, filter),
            ILOpCode.Pop => AnswersZero(method, i + 2, filter),
            ILOpCode.Endfilter => true,
            _ => code[i + 1] is { Op: ILOpCode.Ldc_i4, Operand: 0 } && code[i + 2].Op == ILOpCode.Cgt_un && code[i + 3].Op == ILOpCode.Endfilter
                && !method.IsTarget[i + 2],
        };
    }

    /// <summary>
    /// Runs the filter from <paramref name="i"/> with an empty stack, knowing nothing but zeros: the constants and locals that it puts
    /// zero into. True when the run reaches endfilter with a zero; anything that it does not know ends it.
    /// </summary>
    private static bool AnswersZero(GuestMethod method, int i, Region filter)
    {
        int zeros = 0; // Height of the stack, on which everything is zero.
        var zeroLocals = new HashSet<int>();
        for (int steps = 0; steps < 64 && i >= filter.Start && i < filter.End; steps++)
        {
            Instruction instruction = method.Code[i++];
            switch (instruction.Op)
            {
                case ILOpCode.Nop: break;
                case ILOpCode.Ldc_i4 when instruction.Operand == 0: zeros++; break;
                case ILOpCode.Ldloc when zeroLocals.Contains(instruction.Operand): zeros++; break;
                case ILOpCode.Dup when zeros >= 1: zeros++; break;
                case ILOpCode.Pop when zeros >= 1: zeros--; break;
                case ILOpCode.Stloc when zeros >= 1: zeros--; zeroLocals.Add(instruction.Operand); break;
                case ILOpCode.Br: i = instruction.Operand; break;
                case ILOpCode.Brfalse when zeros >= 1: zeros--; i = instruction.Operand; break;
                case ILOpCode.Brtrue when zeros >= 1: zeros--; break;
                case ILOpCode.Cgt_un when zeros >= 2: zeros--; break; // 0 > 0
                case ILOpCode.Endfilter: return zeros >= 1;
                default: return false;
            }
        }

        return false;
    }

    private static bool Pays(GuestImage image, GuestMethod method, Region handler)
    {
        for (int i = handler.Start; i < handler.End; i++)
        {
            if (GuardCalls.At(image, method, i) == GuardFunction.Caught) return true;
            if (!IsQuiet(image, method, i) || (i > handler.Start && method.IsTarget[i])) return false;
        }

        return false;
    }

    /// <summary>An instruction that runs no code of the guest and leaves the method's control flow alone.</summary>
    private static bool IsQuiet(GuestImage image, GuestMethod method, int i)
    {
        Instruction instruction = method.Code[i];
        return instruction.Op switch
        {
            ILOpCode.Nop or ILOpCode.Pop or ILOpCode.Dup or ILOpCode.Stloc or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Ldarg or ILOpCode.Ldfld
                or ILOpCode.Stfld or ILOpCode.Castclass or ILOpCode.Unbox_any or ILOpCode.Isinst or ILOpCode.Initobj or ILOpCode.Ldnull => true,
            ILOpCode.Newobj => image.Method(instruction.Operand).Guest is { Name: ".ctor", Code.Length: 3 } closure && IsClosure(closure.Type),
            _ => false,
        };
    }

    internal static bool IsClosure(GuestType type) => type.Outer is not null && type.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal);

    private static bool IsFinally(GuestImage image, GuestMethod method, int start, int end, ILOpCode last) =>
        IsGate(image, method, start, end) || IsDisposal(image, method, start, end, last);

    /// <summary>load meter; call Live; brfalse else; body, beginning with Finally; else: defaults only; end.</summary>
    private static bool IsGate(GuestImage image, GuestMethod method, int start, int end)
    {
        Instruction[] code = method.Code;
        int i = start;
        for (; i < end && code[i].Op is ILOpCode.Ldloc or ILOpCode.Ldarg or ILOpCode.Ldfld or ILOpCode.Nop; i++)
            if (i > start && method.IsTarget[i]) return false;
        if (i + 1 >= end || GuardCalls.At(image, method, i) != GuardFunction.Live || method.IsTarget[i] || method.IsTarget[i + 1]) return false;
        if (code[i + 1].Op != ILOpCode.Brfalse) return false;
        int otherwise = code[i + 1].Operand;
        if (otherwise <= i + 1 || otherwise >= end) return false;
        return BeginsWithFinally(image, method, i + 2, otherwise) && OnlyDefaults(method, otherwise, end);
    }

    private static bool BeginsWithFinally(GuestImage image, GuestMethod method, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (GuardCalls.At(image, method, i) is GuardFunction.Finally or GuardFunction.FinallyInIterator) return true;
            if (!IsQuiet(image, method, i) || method.IsTarget[i]) return false;
        }

        return start == end;
    }

    private static bool OnlyDefaults(GuestMethod method, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            bool quiet = method.Code[i].Op is ILOpCode.Nop or ILOpCode.Ldc_i4 or ILOpCode.Ldc_i8 or ILOpCode.Ldc_r4 or ILOpCode.Ldc_r8 or ILOpCode.Ldnull
                or ILOpCode.Conv_i8 or ILOpCode.Conv_i or ILOpCode.Conv_u or ILOpCode.Conv_u8 or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Ldarg or ILOpCode.Ldarga
                or ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Initobj or ILOpCode.Stloc or ILOpCode.Starg or ILOpCode.Stfld or ILOpCode.Stobj
                or ILOpCode.Dup or ILOpCode.Ldsfld or (>= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8) or ILOpCode.Stind_i or ILOpCode.Endfinally or ILOpCode.Ret;
            if (!quiet) return false;
        }

        return true;
    }

    /// <summary>At most one call, and that of a Dispose without parameters; the only jump goes to the end.</summary>
    private static bool IsDisposal(GuestImage image, GuestMethod method, int start, int end, ILOpCode last)
    {
        int calls = 0;
        for (int i = start; i < end; i++)
        {
            Instruction instruction = method.Code[i];
            switch (instruction.Op)
            {
                case ILOpCode.Nop or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Ldfld or ILOpCode.Ldflda
                    or ILOpCode.Box or ILOpCode.Isinst or ILOpCode.Stloc or ILOpCode.Constrained or ILOpCode.Ldnull or ILOpCode.Stfld: break;
                case ILOpCode.Brfalse when instruction.Operand == end - 1: break;
                case ILOpCode.Call or ILOpCode.Callvirt:
                    Callee callee = image.Method(instruction.Operand);
                    if (++calls > 1 || callee.Name != "Dispose" || callee.Signature.Parameters.Length > 0) return false;
                    break;
                default:
                    return instruction.Op == last && i == end - 1;
            }
        }

        return false;
    }

    /// <summary>ldarg.0; call the state machine's own finally or Dispose; endfinally.</summary>
    private static bool IsIteratorCleanup(GuestImage image, GuestMethod method, Region handler)
    {
        if (!CompilerSupport.IsIterator(method.Type) || handler.End - handler.Start != 3) return false;
        Instruction[] code = method.Code;
        return code[handler.Start] is { Op: ILOpCode.Ldarg, Operand: 0 }
            && code[handler.Start + 1].Op == ILOpCode.Call
            && image.Method(code[handler.Start + 1].Operand).Guest is { } own && own.Type == method.Type
            && (IsIteratorFinally(own) || own.Name == "System.IDisposable.Dispose")
            && code[handler.Start + 2].Op == ILOpCode.Endfinally;
    }

    // ldarg.0; ldc; stfld <>1__state
    private static int StateSet(GuestMethod method) =>
        method.Code.Length > 3 && method.Code[0].Op == ILOpCode.Ldarg && method.Code[1].Op == ILOpCode.Ldc_i4 && method.Code[2].Op == ILOpCode.Stfld ? 3 : 0;

    // In an iterator the state is stored between the call and the block.
    private static bool Reserves(GuestImage image, GuestMethod method, Region protectedBlock)
    {
        bool iterator = CompilerSupport.IsIterator(method.Type);
        for (int i = protectedBlock.Start - 1; i >= 0; i--)
        {
            if (GuardCalls.At(image, method, i) == GuardFunction.Try) return GuardCalls.ArgumentsHold(method, i, GuardFunction.Try);
            ILOpCode op = method.Code[i].Op;
            if (op != ILOpCode.Nop && !(iterator && op is ILOpCode.Ldarg or ILOpCode.Ldc_i4 or ILOpCode.Stfld)) return false;
        }

        return false;
    }
}
