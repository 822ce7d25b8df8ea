using System.CommandLine;
using SafeCompile.Cli.Building;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;
using SafeCompile.Cli.Running;

namespace SafeCompile.Cli.Commands;

/// <summary><c>safec run</c>.</summary>
internal sealed class RunCommand : CliCommand
{
    /// <summary>Characters of console output per run, both streams together.</summary>
    private const int MaxOutput = 64 << 20;

    private readonly Option<string> _call = new("--call") { Description = "Public method to call instead of the entry point.", HelpName = "Type.Method" };
    private readonly Option<string> _fuel = new("--fuel") { Description = "Fuel per call (about one nanosecond's work each).", HelpName = "N" };
    private readonly Option<string> _depth = new("--depth") { Description = "Live activations per call.", HelpName = "N" };
    private readonly Option<string> _memory = new("--memory") { Description = "Bytes allocated per call.", HelpName = "SIZE" };
    private readonly Option<string> _deadline = new("--deadline") { Description = "Wall-clock limit per call; compiles with polls for it.", HelpName = "TIME" };
    private readonly Option<string> _repeat = new("--repeat") { Description = "Number of calls.", HelpName = "N" };
    private readonly Option<bool> _fresh = new("--fresh-context") { Description = "Each call in a context of its own." };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Compile even if the same program was compiled before." };
    private CommonOptions _common = null!;

    internal override void AddTo(Command command)
    {
        _common = new CommonOptions(command, "text", "json");
        foreach (Option option in (Option[])[_call, _fuel, _depth, _memory, _deadline, _repeat, _fresh, _noCache]) command.Add(option);
    }

    /// <summary>True when the words ask for the JSON object, even if they are wrong otherwise.</summary>
    internal static bool WantsJson(string[] args)
    {
        if (args.Length == 0 || args[0] != "run") return false;
        for (int i = 1; i < args.Length && args[i] != "--"; i++)
        {
            if (args[i] is "--format=json" or "--format:json" || (args[i] == "--format" && i + 1 < args.Length && args[i + 1] == "json")) return true;
        }

        return false;
    }

    /// <summary>The JSON object of a run that ended in an exception; the messages go to the error stream as ever.</summary>
    internal static int ReportFailure(Exception e, Terminal terminal)
    {
        Failure failure = Failure.Of(e);
        RunReport.Of(failure.Exit, failure.Diagnostics).WriteJson(terminal.Out, "");
        return failure.Report(terminal);
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        _common.Apply(parsed, terminal);
        bool json = _common.Format(parsed) == "json";
        string[] inputs = _common.Inputs(parsed);
        (string, string)? call = parsed.GetValue(_call) is { } name ? Split(name) : null;
        // Sources are compiled to keep the deadline; an image keeps it or is refused with SC7001.
        bool polls = parsed.GetValue(_deadline) is not null && !inputs.Any(StoredImage.Is);
        Func<Policy, Policy> trust = p => polls ? _common.Trust(p, parsed, terminal.Cancellation).WithDeadlinePolls() : _common.Trust(p, parsed, terminal.Cancellation);
        Policy? named = _common.Policy(parsed, terminal.Cancellation);
        if (polls) named = named?.WithDeadlinePolls();
        PluginLimits limits = Limits(parsed, named ?? Policy.Console);
        int repeat = parsed.GetValue(_repeat) is { } n ? (int)Quantity.Count("--repeat", n, 10_000_000) : 1;
        var request = new RunRequest(call, rest, limits, repeat, parsed.GetValue(_fresh));

        using var captured = new StringWriter();
        RunReport report;
        try
        {
            BuildResult built = Image(inputs, parsed, named, trust, call is null, !parsed.GetValue(_noCache), terminal.Cancellation);
            if (built.Image is null)
            {
                report = RunReport.Of(ExitCode.Of(built.Diagnostics), built.Diagnostics);
            }
            else
            {
                if (terminal.Verbosity >= Verbosity.Normal) terminal.Error.WriteLine(built.FromCache ? "safec: compiled before" : "safec: compiled");
                PluginConsole console = json
                    ? PluginConsole.From(captured, captured, terminal.In, MaxOutput)
                    : PluginConsole.From(terminal.Out, terminal.Error, terminal.In, MaxOutput);
                report = GuestRunner.Run(built.Image, request, console, terminal.Cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            report = RunReport.Of(ExitCode.Cancelled, []);
        }

        if (json)
        {
            // A guest that was abandoned may still be writing.
            report.WriteJson(terminal.Out, report.Exit == ExitCode.Cancelled ? "" : captured.ToString());
            return report.Exit;
        }

        if (call is not null)
        {
            foreach (GuestValue value in report.Values) terminal.Out.WriteLine(value.ToString());
        }

        terminal.Out.Flush();
        RunText.Write(terminal, report, limits);
        return report.Exit;
    }

    private BuildResult Image(string[] inputs, ParseResult parsed, Policy? named, Func<Policy, Policy> trust, bool requireEntryPoint, bool useCache, CancellationToken cancellation)
    {
        if (!inputs.Any(StoredImage.Is))
            return Builder.Build(_common.Read(inputs, parsed, named), named ?? trust(Policy.Console), requireEntryPoint, useCache, cancellation);
        if (inputs.Length > 1) throw new UsageException("An image is run alone: name one .dll, or sources.");
        byte[] bytes = StoredImage.Read(inputs[0]);
        (Verification.VerificationResult verdict, Policy policy) = StoredImage.Verify(bytes, named, trust);
        return verdict.Accepted
            ? new BuildResult(PluginImage.Read(bytes, policy, StoredImage.ReadPdb(inputs[0])), [], true)
            : new BuildResult(null, [.. verdict.Findings.Select(f => ImageFindings.Of(f, inputs[0], StoredImage.ReadPdb(inputs[0])))], true);
    }

    private static (string Type, string Method) Split(string call)
    {
        int dot = call.LastIndexOf('.');
        return dot > 0 && dot < call.Length - 1 ? (call[..dot], call[(dot + 1)..]) : throw new UsageException($"--call: '{call}' is not of the form Type.Method.");
    }

    private PluginLimits Limits(ParseResult parsed, Policy policy) => new(
        parsed.GetValue(_fuel) is { } fuel ? Quantity.Count("--fuel", fuel, PluginLimits.MaxFuel) : policy.Limits.Fuel,
        parsed.GetValue(_depth) is { } depth ? (int)Quantity.Count("--depth", depth, PluginLimits.MaxCallDepth) : policy.Limits.CallDepth,
        parsed.GetValue(_memory) is { } memory ? Quantity.Size("--memory", memory, PluginLimits.MaxAllocatedBytes) : policy.Limits.AllocatedBytes,
        parsed.GetValue(_deadline) is { } deadline ? Quantity.Time("--deadline", deadline) : null);
}
