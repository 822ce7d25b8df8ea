// If a number here is too small an attacker gets work for nothing.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// What an instruction costs and what a guard pays, in steps: one is an instruction of CIL, and a fuel buys
/// <see cref="Limits.StepsPerFuel"/> of them. Shims pay for their own work; a direct member takes constant time, which the policy's charge measures.
/// </summary>
internal static class Steps
{
    private const int Call = 5;

    // Guards are a few instructions and shims pay before they work.
    private const int Shim = 2;

    // Guard.Throw, Rethrow and Caught take six times as much.
    private const int ThrownFuel = 1_000;

    /// <summary>Steps of the instruction itself, without what a declared method does that it calls.</summary>
    internal static long Of(GuestImage image, GuestMethod method, int i)
    {
        Instruction code = method.Code[i];
        switch (code.Op)
        {
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj:
                return image.Method(code.Operand).Reference switch
                {
                    null => Call,
                    { External.Origin: Origin.Runtime } => Shim,
                    // Guard.Throw pays for the exception that it is given.
                    _ when code.Op == ILOpCode.Newobj && IsThrown(image, method, i) => Call,
                    { } foreign => Call + Charged(image, foreign),
                };
            case ILOpCode.Box:
                return Call;
            case ILOpCode.Newarr:
                // A word for each element: what is cleared.
                return Call + (i > 0 && method.Code[i - 1].Op == ILOpCode.Ldc_i4 ? Math.Clamp(method.Code[i - 1].Operand, 0, Limits.ConstantArrayLength) : 0);
            default:
                return 1;
        }
    }

    /// <summary>Steps that the guard called at <paramref name="i"/> certainly pays.</summary>
    internal static long PaidBy(GuestImage image, GuestMethod method, int i)
    {
        if (!GuardCalls.TakesFuel(image, method, i)) return 0;
        int fuel = GuardCalls.At(image, method, i) switch
        {
            GuardFunction.ChargeEntry or GuardFunction.Charge or GuardFunction.Enter or GuardFunction.EnterMeter or GuardFunction.Resume => method.Code[i - 1].Operand,
            GuardFunction.ChargeBytes => method.Code[i - 2].Operand,
            GuardFunction.Throw or GuardFunction.Rethrow or GuardFunction.Caught => ThrownFuel,
            _ => 1, // Those of loops pay for rounds.
        };
        return fuel * (long)Limits.StepsPerFuel;
    }

    private static bool IsThrown(GuestImage image, GuestMethod method, int i) =>
        i + 1 < method.Code.Length && !method.IsTarget[i + 1] && (method.Code[i + 1].Op == ILOpCode.Throw || GuardCalls.At(image, method, i + 1) == GuardFunction.Throw);

    // What the policy charges for a member is what it takes: the caller pays it on top of the call.
    private static long Charged(GuestImage image, MemberReference reference) =>
        reference.External is { Origin: Origin.Framework } && image.Policy.TryGet(image.Symbol(reference), out PolicyEntry? entry, out _) ? entry.Fuel * (long)Limits.StepsPerFuel : 0;
}
