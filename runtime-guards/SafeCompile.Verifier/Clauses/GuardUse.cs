// If this file is wrong an attacker weakens a guard instead of removing it: a negative charge, a second Leave, a finally that ends too early.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Claim 13: guards get positive constants, no address of a guard is taken, and Leave stands only where the activation is certainly
/// counted, never in a finally, so that it cannot be left twice. EndFinally is the last that a finally does: an exception after it would
/// replace the one on its way, and nobody would pay for that one.
/// </summary>
internal static class GuardUse
{
    internal static void Check(GuestImage image, Findings findings)
    {
        foreach (GuestMethod method in image.Methods)
        {
            for (int i = 0; i < method.Code.Length; i++)
            {
                Instruction instruction = method.Code[i];
                if (instruction.Op is ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Newobj)
                {
                    if (image.Method(instruction.Operand).Reference is { External: { Origin: Origin.Runtime } type } taken && TakesMeter(image, taken, type, instruction.Op))
                        findings.Add("SC6110", method, instruction.Offset, $"the address of '{taken.Id}': guards and shims are called, not passed round");
                    continue;
                }

                GuardFunction guard = GuardCalls.At(image, method, i);
                if (guard == GuardFunction.None) continue;
                if (!GuardCalls.ArgumentsHold(method, i, guard))
                    findings.Add("SC6110", method, instruction.Offset, $"Guard.{guard} without a constant argument of at least 1 right before it");
                if (guard == GuardFunction.EndFinally && !EndsHandler(method, i + 1))
                    findings.Add("SC6110", method, instruction.Offset, "work after Guard.EndFinally: an exception in it would not be paid for");
                if (!GuardFunctions.Leaves(guard)) continue;
                bool[]? entered = image.Analysis(method).Entered;
                if (entered is null || !entered[i] || InCleanup(method.Regions.Of(i)))
                    findings.Add("SC6110", method, instruction.Offset, "Guard.Leave where the method has not entered on every path: it would give depth back twice");
            }
        }
    }

    private static bool TakesMeter(GuestImage image, MemberReference member, ExternalType type, ILOpCode op)
    {
        if (op == ILOpCode.Newobj) return type.FullName is GuardFunctions.MeterName or GuardFunctions.TypeName;
        if (type.FullName == GuardFunctions.TypeName) return true;
        foreach (SigType parameter in member.Method!.Parameters)
            if (image.IsMeter(parameter)) return true;
        return false;
    }

    // Nothing but jumps to the end; an end is no further than a few.
    private static bool EndsHandler(GuestMethod method, int i)
    {
        for (int jumps = 0; jumps < 8 && i < method.Code.Length; jumps++)
        {
            switch (method.Code[i].Op)
            {
                case ILOpCode.Nop: i++; break;
                case ILOpCode.Br: i = method.Code[i].Operand; break;
                default: return method.Code[i].Op is ILOpCode.Endfinally or ILOpCode.Ret;
            }
        }

        return false;
    }

    private static bool InCleanup(Region? region)
    {
        for (; region is not null; region = region.Parent)
            if (region.Kind is RegionKind.Finally or RegionKind.Fault or RegionKind.Filter) return true;
        return false;
    }
}
