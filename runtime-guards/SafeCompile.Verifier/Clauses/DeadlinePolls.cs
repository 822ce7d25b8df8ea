// If this file is wrong an attacker runs past the host's wall-clock deadline. Fuel still ends it.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Claim 15, under a policy with deadline polls: every cycle of control flow passes Guard.Poll, and every entry check is followed by
/// one before the method calls anything. Methods without an entry check are leaves (<see cref="CallDepth"/>).
/// </summary>
internal static class DeadlinePolls
{
    internal static void Check(GuestImage image, Findings findings)
    {
        if (!image.Policy.DeadlinePolls) return;
        foreach (GuestMethod method in image.Methods)
        {
            if (method.Code.Length == 0) continue;
            bool[] polls = new bool[image.Analysis(method).Flow.Count];
            for (int i = 0; i < method.Code.Length; i++) polls[i] = GuardCalls.At(image, method, i) == GuardFunction.Poll;
            int loop = Cycles.Without(image, method, polls);
            if (loop >= 0) findings.Add("SC6061", method, method.Code[loop].Offset, "a loop that does not ask for the deadline: not every way round it passes Guard.Poll");
            for (int i = 0; i < method.Code.Length; i++)
                if (IsEntry(GuardCalls.At(image, method, i)) && !PollsNext(image, method, i + 1))
                    findings.Add("SC6061", method, method.Code[i].Offset, "an entry check that is not followed by Guard.Poll");
        }
    }

    private static bool IsEntry(GuardFunction guard) => GuardFunctions.Enters(guard) || guard == GuardFunction.ChargeEntry;

    // In a straight line, with nothing between but putting values away and taking the meter out again.
    private static bool PollsNext(GuestImage image, GuestMethod method, int i)
    {
        for (; i < method.Code.Length && !method.IsTarget[i]; i++)
        {
            if (GuardCalls.At(image, method, i) == GuardFunction.Poll) return true;
            if (method.Code[i].Op is not (ILOpCode.Nop or ILOpCode.Dup or ILOpCode.Pop or ILOpCode.Stloc or ILOpCode.Ldloc or ILOpCode.Ldarg or ILOpCode.Stfld or ILOpCode.Ldfld)) return false;
        }

        return false;
    }
}
