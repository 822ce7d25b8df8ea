using System.Runtime.InteropServices;

namespace SafeCompile.Worker;

/// <summary>
/// What the operating system takes from this process before it reads its first request: files to write, processor time without end,
/// memory beside the GC heap, core dumps, the handles that its parent happened to have open, and a working directory with anything in it.
/// The parent's clock and the GC's limit come first; these hold also when the parent is stopped or the memory is not the GC's.
/// </summary>
/// <remarks>Linux. Elsewhere only the parent's limits hold (docs/threat-model.md).</remarks>
internal static class ProcessLimits
{
    // Resources of getrlimit(2) on Linux.
    private const int CpuSeconds = 0;
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Core = 4;
    private const int OpenFiles = 7;

    // The runtime itself has about fifty open; assemblies are mapped and closed.
    private const ulong MostFiles = 128;

    // Code, type loader, stacks (one of 256 MiB) and what Roslyn maps: about 250 MiB were measured at most.
    private const ulong BesideTheHeap = 1UL << 30;

    private const int GetDescriptorFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>Applies all of them. Never raises a limit that the process was born with.</summary>
    /// <param name="heap">Bytes of the GC heap.</param>
    internal static void Apply(ulong heap)
    {
        if (!OperatingSystem.IsLinux()) return;
        CloseInherited();
        EmptyWorkingDirectory();
        Lower(Core, 0);
        Lower(FileSize, 0); // Pipes are no regular files. The runtime's own code pages were sized at its start.
        Lower(OpenFiles, MostFiles);
        Lower(Data, heap + BesideTheHeap);
    }

    /// <summary>The system ends this process when it has used so much more processor time; the parent looks earlier, if it still can.</summary>
    internal static void AllowProcessorTime(TimeSpan more)
    {
        if (!OperatingSystem.IsLinux()) return;
        double used = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        double until = Math.Ceiling(used + more.TotalSeconds) + 2;
        Require(GetLimit(CpuSeconds, out Limit now));
        // The hard limit stays: the next request moves the soft one again.
        Require(SetLimit(CpuSeconds, new Limit { Soft = Math.Min((ulong)until, now.Hard), Hard = now.Hard }));
    }

    private static void Lower(int resource, ulong to)
    {
        Require(GetLimit(resource, out Limit now));
        ulong limit = Math.Min(to, now.Hard);
        Require(SetLimit(resource, new Limit { Soft = limit, Hard = limit }));
    }

    // A worker that cannot be limited compiles nothing: it ends, and what it was asked for is refused.
    private static void Require(int result)
    {
        if (result != 0) throw new InvalidOperationException($"The system refuses to limit this process (error {Marshal.GetLastPInvokeError()}).");
    }

    // A handle that came from the parent has no close-on-exec flag, or exec would have closed it; all that the runtime opens has it.
    private static void CloseInherited()
    {
        foreach (string entry in Directory.GetFileSystemEntries("/proc/self/fd"))
        {
            if (int.TryParse(Path.GetFileName(entry), out int descriptor) && descriptor > 2 && Control(descriptor, GetDescriptorFlags) is var flags and >= 0 && (flags & CloseOnExec) == 0)
                Require(Close(descriptor));
        }
    }

    // A directory that was removed while it was somebody's: nothing is in it, and nothing can be made there. Its name says whose it is,
    // so that the parent can remove it when this process is killed between the two calls.
    private static void EmptyWorkingDirectory()
    {
        try
        {
            DirectoryInfo empty = Directory.CreateTempSubdirectory(WorkerProcess.WorkingDirectoryPrefix(Environment.ProcessId));
            Directory.SetCurrentDirectory(empty.FullName);
            empty.Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Directory.SetCurrentDirectory("/");
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }

    [DllImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetLimit(int resource, out Limit limit);

    [DllImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetLimit(int resource, in Limit limit);

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int descriptor, int command);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
