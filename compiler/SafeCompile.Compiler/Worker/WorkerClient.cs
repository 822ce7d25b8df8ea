using System.Diagnostics;
using System.Globalization;
using SafeCompile.Pipeline;

namespace SafeCompile.Worker;

/// <summary>The parent's side: one process per request, killed by the clock. Thread-safe.</summary>
internal sealed class WorkerClient(SafeCompilerOptions options)
{
    internal async Task<CompileResponse> Ask(CompileRequest request, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = StartInfo() };
        process.Start();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.CompileTimeout);
        // Kill, never wait: a crashing runtime may print a deep stack for longer than the deadline.
        await using CancellationTokenRegistration kill = deadline.Token.Register(() => Kill(process));
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            return await Task.Run(() => Exchange(process, request), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ObjectDisposedException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string message = deadline.IsCancellationRequested
                ? $"Compiling took longer than {options.CompileTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s and was stopped. Make the program smaller or simpler."
                : "The C# compiler did not survive this program: it needs too much stack or memory. Make it smaller or less nested.";
            string? file = request.Files.IsEmpty ? null : request.Files[0].Path;
            return new CompileResponse([new PluginDiagnostic("SC4005", PluginSeverity.Error, file, 1, 1, message)], [], [], []);
        }
        finally
        {
            Kill(process);
        }
    }

    private static CompileResponse Exchange(Process process, CompileRequest request)
    {
        using (var writer = new BinaryWriter(process.StandardInput.BaseStream)) WorkerProtocol.WriteRequest(writer, request);
        using var reader = new BinaryReader(new BufferedStream(process.StandardOutput.BaseStream, 1 << 16));
        return WorkerProtocol.ReadResponse(reader);
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // Already gone, which is what was asked for.
        }
    }

    private ProcessStartInfo StartInfo()
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
        info.Environment.Clear();
        info.Environment["DOTNET_GCHeapHardLimit"] = "0x" + options.CompileMemory.ToString("x", CultureInfo.InvariantCulture);
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
