using System.Diagnostics;
using System.Globalization;
using SafeCompile.Pipeline;

namespace SafeCompile.Worker;

/// <summary>One child process that compiles, request after request, until somebody kills it. Used by one thread at a time.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process = new();
    private readonly BinaryWriter _requests;
    private readonly BinaryReader _responses;

    private WorkerProcess(long memory)
    {
        _process.StartInfo = StartInfo(memory);
        _process.Start();
        // Read and dropped: a crashing runtime prints a deep stack, and a full pipe would keep it from dying.
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        _requests = new BinaryWriter(new BufferedStream(_process.StandardInput.BaseStream, 1 << 16));
        _responses = new BinaryReader(new BufferedStream(_process.StandardOutput.BaseStream, 1 << 16));
    }

    /// <summary>Answers so far.</summary>
    internal int Answers { get; private set; }

    /// <summary>Processor time so far; the last that was seen when the process is gone.</summary>
    internal TimeSpan ProcessorTime
    {
        get
        {
            try
            {
                return field = _process.TotalProcessorTime;
            }
            catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                return field;
            }
        }
    }

    /// <summary>Bytes of memory in use, none when the process is gone.</summary>
    internal long WorkingSet
    {
        get
        {
            try
            {
                _process.Refresh();
                return _process.WorkingSet64;
            }
            catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                return 0;
            }
        }
    }

    internal bool HasExited => _process.HasExited;

    /// <summary>Starts a child whose GC heap is limited to <paramref name="memory"/> bytes. Throws when its program is not there.</summary>
    internal static WorkerProcess Start(long memory) => new(memory);

    /// <summary>One request and its response. Throws <see cref="IOException"/> or <see cref="InvalidDataException"/> for a child that dies or talks nonsense.</summary>
    internal CompileResponse Exchange(CompileRequest request, TimeSpan processorTime)
    {
        WorkerProtocol.WriteRequest(_requests, request, processorTime);
        CompileResponse response = WorkerProtocol.ReadResponse(_responses, request);
        Answers++;
        return response;
    }

    /// <summary>How it ended: its exit code (128 + the signal's number on Unix), null when it has not or nobody can tell any more.</summary>
    internal int? WaitForEnd(TimeSpan patience)
    {
        try
        {
            return _process.WaitForExit(patience) ? _process.ExitCode : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Ends it now. From any thread, also while another one waits for its answer.</summary>
    internal void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // Already gone, which is what was asked for.
        }
    }

    public void Dispose()
    {
        Kill();
        if (Answers == 0) RemoveWorkingDirectory();
        _process.Dispose();
    }

    /// <summary>How the name of the empty directory starts that a worker makes, enters and removes before it reads its first request.</summary>
    internal static string WorkingDirectoryPrefix(int process) => string.Create(CultureInfo.InvariantCulture, $"safec-worker-{process}-");

    // One that died before its first answer may have died in between.
    private void RemoveWorkingDirectory()
    {
        try
        {
            if (WaitForEnd(TimeSpan.FromSeconds(1)) is null) return;
            foreach (string left in Directory.EnumerateDirectories(Path.GetTempPath(), WorkingDirectoryPrefix(_process.Id) + "*")) Directory.Delete(left);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // Nobody is served by a failure over an empty directory.
        }
    }

    private static ProcessStartInfo StartInfo(long memory)
    {
        string folder = AppContext.BaseDirectory;
        string worker = Path.Combine(folder, "SafeCompile.Worker.dll");
        if (!File.Exists(worker)) throw new FileNotFoundException("The compile worker is missing beside SafeCompile.Compiler.dll. Reference the SafeCompile.Worker project or package.", worker);
        var info = new ProcessStartInfo(DotnetHost())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder, // Never the guest's folder: nothing there may steer a .NET process.
        };
        info.ArgumentList.Add("exec");
        info.ArgumentList.Add(worker);
        info.ArgumentList.Add(memory.ToString(CultureInfo.InvariantCulture));
        info.Environment.Clear();
        info.Environment["DOTNET_GCHeapHardLimit"] = "0x" + memory.ToString("x", CultureInfo.InvariantCulture);
        info.Environment["DOTNET_GCgen0size"] = "0x4000000"; // Most compilations end before the first collection.
        info.Environment["DOTNET_TieredPGO"] = "0"; // The process is too short-lived to profit.
        info.Environment["DOTNET_gcServer"] = "0";
        info.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        info.Environment["DOTNET_EnableDiagnostics"] = "0";
        return info;
    }

    // The muxer that belongs to the running framework, found from its folder: <root>/shared/Microsoft.NETCore.App/<version>/.
    private static string DotnetHost()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string root = Path.GetFullPath(Path.Combine(framework, "..", "..", ".."));
        string muxer = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(muxer) ? muxer : "dotnet";
    }
}
