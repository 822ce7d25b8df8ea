// If a name here is wrong an attacker gets credit for a charge that was never made.
namespace SafeCompile.Verification;

/// <summary>The guards of <c>SafeCompile.Runtime.Guard</c> that claims rest on, told apart by name and signature.</summary>
internal enum GuardFunction : byte
{
    None,

    /// <summary>A member of Guard that no claim rests on.</summary>
    Other,
    ChargeEntry,
    Charge,
    ChargeBytes,
    Counted,
    CountedThrough,
    Prepaid,
    PrepaidThrough,
    Enter,
    EnterMeter,
    Resume,
    Current,
    Leave,
    LeaveValue,
    Alloc,
    Box,
    NewArray,
    Live,
    Mark,
    Try,
    Caught,
    Finally,
    FinallyInIterator,
    EndFinally,
    EndTry,
    Throw,
    Rethrow,
    Poll,
}

/// <summary>Maps documentation-comment IDs of guards to <see cref="GuardFunction"/>.</summary>
internal static class GuardFunctions
{
    internal const string TypeName = "SafeCompile.Runtime.Guard";
    internal const string MeterName = "SafeCompile.Runtime.Meter";

    internal static GuardFunction Of(string id) => id switch
    {
        "M:SafeCompile.Runtime.Guard.Charge(System.Int32)" => GuardFunction.ChargeEntry,
        "M:SafeCompile.Runtime.Guard.Charge(SafeCompile.Runtime.Meter,System.Int32)" => GuardFunction.Charge,
        "M:SafeCompile.Runtime.Guard.Charge(SafeCompile.Runtime.Meter,System.Int32,System.Int32)" => GuardFunction.ChargeBytes,
        "M:SafeCompile.Runtime.Guard.Counted(SafeCompile.Runtime.Meter,System.Int32,System.Int32,System.Int32,System.Int32)" => GuardFunction.Counted,
        "M:SafeCompile.Runtime.Guard.CountedThrough(SafeCompile.Runtime.Meter,System.Int32,System.Int32,System.Int32,System.Int32)" => GuardFunction.CountedThrough,
        "M:SafeCompile.Runtime.Guard.Prepaid(SafeCompile.Runtime.Meter,System.Int32,System.Int32,System.Int32,System.Int32)" => GuardFunction.Prepaid,
        "M:SafeCompile.Runtime.Guard.PrepaidThrough(SafeCompile.Runtime.Meter,System.Int32,System.Int32,System.Int32,System.Int32)" => GuardFunction.PrepaidThrough,
        "M:SafeCompile.Runtime.Guard.Enter(System.Int32)" => GuardFunction.Enter,
        "M:SafeCompile.Runtime.Guard.Enter(SafeCompile.Runtime.Meter,System.Int32)" => GuardFunction.EnterMeter,
        "M:SafeCompile.Runtime.Guard.Resume(System.Int32)" => GuardFunction.Resume,
        "M:SafeCompile.Runtime.Guard.Current" => GuardFunction.Current,
        "M:SafeCompile.Runtime.Guard.Leave(SafeCompile.Runtime.Meter)" => GuardFunction.Leave,
        "M:SafeCompile.Runtime.Guard.Leave``1(SafeCompile.Runtime.Meter,``0)"
            or "M:SafeCompile.Runtime.Guard.LeaveRef``1(SafeCompile.Runtime.Meter,``0@)"
            or "M:SafeCompile.Runtime.Guard.LeaveRefReadOnly``1(SafeCompile.Runtime.Meter,``0@)" => GuardFunction.LeaveValue,
        "M:SafeCompile.Runtime.Guard.Alloc(SafeCompile.Runtime.Meter,System.Int32)" => GuardFunction.Alloc,
        "M:SafeCompile.Runtime.Guard.Box``1(SafeCompile.Runtime.Meter,``0)" => GuardFunction.Box,
        "M:SafeCompile.Runtime.Guard.Live(SafeCompile.Runtime.Meter)" => GuardFunction.Live,
        "M:SafeCompile.Runtime.Guard.Mark(SafeCompile.Runtime.Meter)" => GuardFunction.Mark,
        "M:SafeCompile.Runtime.Guard.Try(SafeCompile.Runtime.Meter,System.Int64,System.Int32)" => GuardFunction.Try,
        "M:SafeCompile.Runtime.Guard.Caught(SafeCompile.Runtime.Meter,System.Int64)" => GuardFunction.Caught,
        "M:SafeCompile.Runtime.Guard.Finally(SafeCompile.Runtime.Meter,System.Int64)" => GuardFunction.Finally,
        "M:SafeCompile.Runtime.Guard.FinallyInIterator(SafeCompile.Runtime.Meter)" => GuardFunction.FinallyInIterator,
        "M:SafeCompile.Runtime.Guard.EndFinally(SafeCompile.Runtime.Meter,System.Int32)" => GuardFunction.EndFinally,
        "M:SafeCompile.Runtime.Guard.EndTry(SafeCompile.Runtime.Meter,System.Int64)"
            or "M:SafeCompile.Runtime.Guard.EndTry``1(SafeCompile.Runtime.Meter,System.Int64,``0)" => GuardFunction.EndTry,
        "M:SafeCompile.Runtime.Guard.Throw``1(SafeCompile.Runtime.Meter,``0)" => GuardFunction.Throw,
        "M:SafeCompile.Runtime.Guard.Rethrow(SafeCompile.Runtime.Meter)" => GuardFunction.Rethrow,
        "M:SafeCompile.Runtime.Guard.Poll(SafeCompile.Runtime.Meter)" => GuardFunction.Poll,
        _ => id.StartsWith("M:SafeCompile.Runtime.Guard.NewArray``1(", StringComparison.Ordinal) ? GuardFunction.NewArray : GuardFunction.Other,
    };

    /// <summary>True for guards whose call proves that fuel was taken, given a positive constant where they ask for one.</summary>
    internal static bool TakesFuel(GuardFunction guard) => guard is
        GuardFunction.ChargeEntry or GuardFunction.Charge or GuardFunction.ChargeBytes or GuardFunction.Enter or GuardFunction.EnterMeter or GuardFunction.Resume
        or GuardFunction.Caught or GuardFunction.Throw or GuardFunction.Rethrow || PaysLoop(guard);

    /// <summary>True for guards that pay for a loop before its first round.</summary>
    internal static bool PaysLoop(GuardFunction guard) => guard is
        GuardFunction.Counted or GuardFunction.CountedThrough or GuardFunction.Prepaid or GuardFunction.PrepaidThrough;

    /// <summary>True for guards that end the activation that <see cref="Enters"/> began.</summary>
    internal static bool Leaves(GuardFunction guard) => guard is GuardFunction.Leave or GuardFunction.LeaveValue;

    internal static bool Enters(GuardFunction guard) => guard is GuardFunction.Enter or GuardFunction.EnterMeter or GuardFunction.Resume;

    internal static bool MakesMeter(GuardFunction guard) =>
        guard is GuardFunction.ChargeEntry or GuardFunction.Enter or GuardFunction.Resume or GuardFunction.Current;
}
