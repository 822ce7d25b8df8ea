using System.Diagnostics;
using SafeCompile.Fuzz.Core;

namespace SafeCompile.Fuzz.Running;

/// <summary>Runs accepted images in a child process that is replaced when it dies. Thread-safe; one image at a time.</summary>
internal sealed class GuestChild : IDisposable
{
    // Unloaded images and what the JIT keeps of them end with the process.
    private const int MostImages = 200;

    // The JIT compiles again in the background: what ends the process may be an image before the one that is being called.
    private const int MostRecent = 40;

    private static readonly TimeSpan s_processorTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly Lock _lock = new();
    private Process? _process;
    private BinaryWriter? _writer;
    private BinaryReader? _reader;
    private readonly Queue<byte[]> _recent = new();
    private int _images;

    /// <summary>What came of calling an image.</summary>
    internal Outcome Run(ReadOnlyMemory<byte> image, bool console)
    {
        lock (_lock)
        {
            if (_images >= MostImages) Stop();
            if (_process is null) Start();
            string answer = Exchange(image, console);
            string[] parts = answer.Split('\n', 2);
            string detail = parts.Length > 1 ? parts[1] : "";
            if (parts[0].StartsWith("finding: ", StringComparison.Ordinal)) return Outcome.Finding("guest: " + parts[0]["finding: ".Length..], detail);
            return parts[0].StartsWith("slow: ", StringComparison.Ordinal)
                ? new Outcome("accepted, slow") { Remark = parts[0]["slow: ".Length..] }
                : new Outcome("accepted, " + parts[0]);
        }
    }

    public void Dispose()
    {
        lock (_lock) Stop();
    }

    private string Exchange(ReadOnlyMemory<byte> image, bool console)
    {
        Process child = _process!;
        TimeSpan before = child.TotalProcessorTime;
        long start = Environment.TickCount64;
        string? killed = null;
        using var watch = new Timer(
            _ =>
            {
                try
                {
                    child.Refresh();
                    if (child.TotalProcessorTime - before <= s_processorTime && Environment.TickCount64 - start <= s_patience.TotalMilliseconds) return;
                    killed = "finding: hangs";
                    child.Kill();
                }
                catch (InvalidOperationException)
                {
                    // It has ended meanwhile.
                }
            },
            null,
            500,
            500);
        try
        {
            _writer!.Write((byte)(console ? 1 : 0));
            _writer.Write(image.Length);
            _writer.Write(image.Span);
            _writer.Flush();
            _images++;
            _recent.Enqueue(image.ToArray());
            if (_recent.Count > MostRecent) _recent.Dequeue();
            return _reader!.ReadString();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            child.WaitForExit(10_000);
            string code = child.HasExited ? $"{child.ExitCode}" : "none";
            string kept = KeepRecent();
            Stop();
            return killed ?? $"finding: the process died with exit code {code}\nthis image and those before it, oldest first: {kept}";
        }
    }

    private string KeepRecent()
    {
        string folder = Directory.CreateTempSubdirectory("safec-fuzz-died-").FullName;
        int number = 0;
        foreach (byte[] image in _recent) File.WriteAllBytes(Path.Combine(folder, $"{number++:00}.dll"), image);
        return folder;
    }

    private void Start()
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.ArgumentList.Add("exec");
        info.ArgumentList.Add(typeof(GuestChild).Assembly.Location);
        info.ArgumentList.Add("guest");
        info.Environment["DOTNET_GCHeapHardLimit"] = "0x40000000";
        info.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        info.Environment["DOTNET_TieredPGO"] = "0";
        _process = Process.Start(info)!;
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        _writer = new BinaryWriter(_process.StandardInput.BaseStream);
        _reader = new BinaryReader(_process.StandardOutput.BaseStream);
        _images = 0;
        _recent.Clear();
    }

    private void Stop()
    {
        if (_process is null) return;
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // Already gone.
        }

        _process.Dispose();
        _process = null;
    }
}
