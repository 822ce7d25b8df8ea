// If this file is wrong a guard call with a worthless argument counts as a guard.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>Recognises guard calls whose constant arguments stand right before them, where no jump can replace them.</summary>
internal static class GuardCalls
{
    /// <summary>The guard that an instruction calls; <see cref="GuardFunction.None"/> for everything else.</summary>
    internal static GuardFunction At(GuestImage image, GuestMethod method, int i) =>
        (method.Guards ??= Read(image, method))[i];

    /// <summary>True when executing instruction <paramref name="i"/> is proved to take fuel.</summary>
    internal static bool TakesFuel(GuestImage image, GuestMethod method, int i)
    {
        GuardFunction guard = At(image, method, i);
        return guard != GuardFunction.None && GuardFunctions.TakesFuel(guard) && ArgumentsHold(method, i, guard);
    }

    /// <summary>True when the constant arguments of a guard are what the guard's claim needs.</summary>
    internal static bool ArgumentsHold(GuestMethod method, int i, GuardFunction guard) => guard switch
    {
        GuardFunction.ChargeEntry or GuardFunction.Charge or GuardFunction.Enter or GuardFunction.EnterMeter or GuardFunction.Resume or GuardFunction.Try =>
            Constant(method, i, 1, out int fuel) && fuel >= 1,
        GuardFunction.ChargeBytes => Constant(method, i, 1, out int bytes) && bytes >= 0 && Constant(method, i, 2, out int fuel) && fuel >= 1,
        // The product of rounds and fuel must not overflow.
        GuardFunction.Counted or GuardFunction.CountedThrough or GuardFunction.Prepaid or GuardFunction.PrepaidThrough =>
            Constant(method, i, 1, out int fuel) && fuel is >= 1 and <= Limits.RoundFuel && Constant(method, i, 2, out int step) && step is >= -Limits.LoopStep and <= Limits.LoopStep and not 0,
        GuardFunction.Alloc => Constant(method, i, 1, out int bytes) && bytes >= 0,
        _ => true,
    };

    private static GuardFunction[] Read(GuestImage image, GuestMethod method)
    {
        var guards = new GuardFunction[method.Code.Length];
        for (int i = 0; i < guards.Length; i++)
            if (method.Code[i].Op == ILOpCode.Call) guards[i] = image.Guard(method.Code[i].Operand);
        return guards;
    }

    private static bool Constant(GuestMethod method, int i, int back, out int value)
    {
        value = 0;
        if (i < back) return false;
        for (int k = i - back + 1; k <= i; k++)
            if (method.IsTarget[k]) return false;
        value = method.Code[i - back].Operand;
        return method.Code[i - back].Op == ILOpCode.Ldc_i4;
    }
}
