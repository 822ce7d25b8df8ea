// If a number here is too small an attacker gets work for nothing.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// What an instruction costs and what a guard pays, in steps: one is an instruction of CIL, and a fuel buys
/// <see cref="Limits.StepsPerFuel"/> of them. Shims pay for their own work; a direct member takes constant time, which the policy's charge measures.
/// </summary>
internal sealed class StepsMeasure(GuestImage image) : Measure
{
    private const int Call = 5;

    // Guards are a few instructions and shims pay before they work.
    private const int Shim = 2;

    private readonly long?[] _charged = new long?[image.MemberReferenceCount + 1];

    // Guard.Throw, Rethrow and Caught take six times as much.
    private const int ThrownFuel = 1_000;

    internal override string Finding => "SC6140";

    internal override string Unit => "steps";

    internal override long Unpaid => Limits.UnpaidSteps;

    // Shims pay at least one fuel for each call back.
    internal override long UnpaidEntry => Limits.UnpaidEntrySteps;

    internal override long Round(int fuel) => fuel * (long)Limits.StepsPerFuel;

    // An iterator pays for its whole body when it is entered first.
    internal override bool IsPaidBefore(GuestMethod method) => method.Name == "MoveNext" && CompilerSupport.IsIterator(method.Type);

    internal override long Cost(GuestMethod method, int i)
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
                    _ when code.Op == ILOpCode.Newobj && IsThrown(method, i) => Call,
                    { } foreign => Call + Charged(foreign),
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

    internal override long Paid(GuestMethod method, int i)
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

    private bool IsThrown(GuestMethod method, int i) =>
        i + 1 < method.Code.Length && !method.IsTarget[i + 1] && (method.Code[i + 1].Op == ILOpCode.Throw || GuardCalls.At(image, method, i + 1) == GuardFunction.Throw);

    // What the policy charges for a member is what it takes: the caller pays it on top of the call.
    private long Charged(MemberReference reference) => _charged[reference.Row] ??=
        reference.External is { Origin: Origin.Framework } && image.Policy.TryGet(image.Symbol(reference), out PolicyEntry? entry, out _) ? entry.Fuel * (long)Limits.StepsPerFuel : 0;
}
