// If this file is wrong an attacker runs past the host's wall-clock deadline. Fuel still ends it.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

public static partial class Guard
{
    /// <summary>
    /// In every loop and after every entry check of an image that was compiled with deadline polls. Asks whether another thread has
    /// declared this call's deadline passed; when is up to that thread, so where the guest stops differs from run to run.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // In every loop of such an image.
    public static void Poll(Meter m)
    {
        if (m.Deadline.Passed) OutOfTime(m);
    }

    [DoesNotReturn]
    private static void OutOfTime(Meter m) => throw Stop(m, TrapCode.DeadlineExceeded);
}
