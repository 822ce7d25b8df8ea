using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SafeCompile.Plain.Attacks;

/// <summary>
/// Starts this program again for one hostile piece of work, as user nobody, without network, in a process namespace that dies with its
/// first process, with limits on processes, address space, managed heap and file size. Linux and root only: root is what gives up
/// the rights. What is left is reading what everybody may read, so keep secrets out of the machine that this runs on.
/// </summary>
internal static class Jail
{
    private const int Nobody = 65534;

    /// <summary>Null, or why it cannot be used here.</summary>
    public static string? Unavailable() =>
        !OperatingSystem.IsLinux() ? "attacks are run in Linux namespaces only"
        : Environment.UserName != "root" ? "attacks are run as user nobody, and only root can become nobody; use a container or a virtual machine"
        : null;

    /// <summary>A folder below <paramref name="parent"/> that nobody may write to.</summary>
    public static string OpenFolder(string parent, string name)
    {
        string path = Path.Combine(parent, name);
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, (UnixFileMode)0b111_111_111);
        return path;
    }

    /// <summary>Starts `plain` with <paramref name="arguments"/>; all three streams are redirected.</summary>
    public static Process Start(string folder, int heapMegabytes, params string[] arguments)
    {
        string[] limits =
        [
            "--net", "--pid", "--fork", "--kill-child", "--mount-proc", "--ipc",
            "setpriv", "--reuid", $"{Nobody}", "--regid", $"{Nobody}", "--clear-groups", "--no-new-privs", "--inh-caps=-all",
            "prlimit", "--nproc=256", "--as=8000000000", "--core=0", "--fsize=67108864",
            // Process 1 of a namespace is immune to its own signals, so an abort would not show. This shell is process 1 instead.
            "bash", "-c", "\"$@\"; exit $?", "jail",
        ];
        ProcessStartInfo info = new("unshare", [.. limits, Muxer(), "exec", typeof(Jail).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        info.Environment.Clear();
        info.Environment["PATH"] = "/usr/bin:/bin:/usr/sbin:/sbin";
        info.Environment["HOME"] = folder;
        info.Environment["TMPDIR"] = folder;
        info.Environment["DOTNET_EnableDiagnostics"] = "0";
        info.Environment["DOTNET_GCHeapHardLimit"] = $"{heapMegabytes * 1024L * 1024L:X}";
        return Process.Start(info)!;
    }

    /// <summary>Ends the process and, with its namespace, everything that it started.</summary>
    public static void End(Process process)
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    private static string Muxer() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
