using System.Diagnostics;
using System.Text;

namespace SafeCompile.Cli.Testing;

/// <summary>How a child process ended.</summary>
internal sealed record ProcessResult(int Exit, string Output, string Error, bool TimedOut, bool Leaked);

/// <summary>
/// One run of safec in a process of its own, with everything it may leave behind: a crash, a hang or a stray child is then a fact
/// about one file.
/// </summary>
internal static class CaseProcess
{
    private const string Mark = "SAFEC_CASE";

    // A guest may print 64 Mi characters, and JSON needs six for a control character.
    private const int MaxOutput = 400 << 20;

    internal static ProcessResult Run(IEnumerable<string> arguments, string folder, TimeSpan timeout, CancellationToken cancellation)
    {
        string mark = Path.GetRandomFileName();
        using var process = new Process { StartInfo = StartInfo(arguments, folder, mark) };
        process.Start();
        process.StandardInput.Close();
        Task<string> output = Read(process.StandardOutput);
        Task<string> error = Read(process.StandardError);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(timeout);
        bool timedOut = false;
        try
        {
            process.WaitForExitAsync(deadline.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            timedOut = true;
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        bool leaked = KillMarked(mark);
        cancellation.ThrowIfCancellationRequested();
        Task.WaitAll([output, error], 5_000, CancellationToken.None);
        return new ProcessResult(process.ExitCode, Text(output), Text(error), timedOut, leaked && !timedOut);
    }

    private static string Text(Task<string> read) => read.IsCompletedSuccessfully ? read.Result : "";

    private static async Task<string> Read(StreamReader reader)
    {
        var text = new StringBuilder();
        char[] buffer = new char[16 * 1024];
        int read;
        while ((read = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            if (text.Length < MaxOutput) text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static ProcessStartInfo StartInfo(IEnumerable<string> arguments, string folder, string mark)
    {
        var info = new ProcessStartInfo(Muxer())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        info.ArgumentList.Add("exec");
        info.ArgumentList.Add(typeof(CaseProcess).Assembly.Location);
        foreach (string argument in arguments) info.ArgumentList.Add(argument);
        info.Environment[Mark] = mark;
        info.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return info;
    }

    private static string Muxer()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string muxer = Path.Combine(framework, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(muxer) ? Path.GetFullPath(muxer) : "dotnet";
    }

    /// <summary>Ends processes that inherited the mark and outlived their parent. True when there was one. Linux only.</summary>
    private static bool KillMarked(string mark)
    {
        if (!OperatingSystem.IsLinux()) return false;
        byte[] needle = Encoding.ASCII.GetBytes($"{Mark}={mark}");
        bool found = false;
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out int id)) continue;
            try
            {
                if (File.ReadAllBytes(folder + "/environ").AsSpan().IndexOf(needle) < 0) continue;
                using var stray = Process.GetProcessById(id);
                stray.Kill();
                found = true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
            {
                // Gone, or another user's.
            }
        }

        return found;
    }
}
