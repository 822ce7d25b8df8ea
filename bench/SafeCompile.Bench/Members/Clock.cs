using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SafeCompile.Bench.Members;

/// <summary>Nanoseconds, by the clock on the wall and by what the thread really worked.</summary>
internal static partial class Clock
{
    /// <summary>Above this the worked time is precise enough, and the other one full of interruptions.</summary>
    internal const double Coarse = 20_000;

    private const int ThreadTime = 3; // CLOCK_THREAD_CPUTIME_ID

    internal static double Wall() => Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency);

    /// <summary>Time of this thread on a processor; the wall's where the system does not tell.</summary>
    internal static double Worked()
    {
        if (!OperatingSystem.IsLinux() || GetTime(ThreadTime, out Time time) != 0) return Wall();
        return time.Seconds * 1e9 + time.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    private struct Time
    {
        internal long Seconds;
        internal long Nanoseconds;
    }
}
