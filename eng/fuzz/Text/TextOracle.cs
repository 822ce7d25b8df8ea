using System.Collections.Immutable;
using SafeCompile.Fuzz.Core;
using SafeCompile.Fuzz.Running;

namespace SafeCompile.Fuzz.Text;

/// <summary>How a text reaches the compiler; part of the case.</summary>
[Flags]
internal enum TextVariant
{
    /// <summary>Through intake, under the preset <c>pure</c>.</summary>
    None = 0,

    /// <summary>Under the preset <c>console</c>.</summary>
    Console = 1,

    /// <summary>An entry point is asked for.</summary>
    EntryPoint = 2,

    /// <summary>As a string of the host, without intake and its caps.</summary>
    Direct = 4,

    /// <summary>As a string, two bytes a character: texts that no UTF-8 file can hold.</summary>
    Wide = 8,

    /// <summary>Compiled twice: both answers must be the same.</summary>
    Twice = 16,
}

/// <summary>What may come of compiling a text: an image that runs within its limits, C# errors, or SC1 to SC4. All else is a finding.</summary>
internal sealed class TextOracle : IDisposable
{
    private static readonly SafeCompilerOptions s_options = new() { CompileProcessorTime = TimeSpan.FromSeconds(10) };

    private readonly SafeCompiler _pure = new(Policy.Pure, s_options);
    private readonly SafeCompiler _console = new(Policy.Console, s_options);
    private readonly GuestChild _guest = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("safec-fuzz-text-").FullName;

    public void Dispose()
    {
        _guest.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal Outcome Try(byte[] input, TextVariant variant)
    {
        string file = Path.Combine(_folder, $"{Environment.CurrentManagedThreadId}.cs");
        try
        {
            PluginSource source;
            if (variant.HasFlag(TextVariant.Wide)) source = PluginSource.FromText("Fuzz.cs", new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(input)));
            else if (variant.HasFlag(TextVariant.Direct)) source = PluginSource.FromText("Fuzz.cs", System.Text.Encoding.UTF8.GetString(input));
            else
            {
                File.WriteAllBytes(file, input);
                source = SourceIntake.FromPaths([file]);
            }

            bool console = variant.HasFlag(TextVariant.Console);
            CompileResult result = Compile(source, variant, console);
            if (Judge(result) is { } outcome) return outcome;
            if (variant.HasFlag(TextVariant.Twice) && !Same(result, Compile(source, variant, console)))
                return Outcome.Finding("two compilations differ", "the images of the same text are not the same");
            return _guest.Run(result.Image!.Bytes, console);
        }
        catch (Exception e)
        {
            return Outcome.Finding("out of the library: " + Signatures.Of(e), e.ToString());
        }
    }

    private CompileResult Compile(PluginSource source, TextVariant variant, bool console) =>
        (console ? _console : _pure).CompileAsync(source, variant.HasFlag(TextVariant.EntryPoint)).GetAwaiter().GetResult();

    private static bool Same(CompileResult one, CompileResult two) => two.Success && one.Image!.Bytes.Span.SequenceEqual(two.Image!.Bytes.Span);

    // Null for a success, which the guest's run decides about.
    private static Outcome? Judge(CompileResult result)
    {
        ImmutableArray<PluginDiagnostic> errors = [.. result.Diagnostics.Where(d => d.Severity == PluginSeverity.Error)];
        string all = string.Join('\n', result.Diagnostics.Take(20));
        foreach (PluginDiagnostic d in result.Diagnostics)
        {
            if (d.Message.Any(char.IsControl)) return Outcome.Finding($"{d.Id} has control characters in its message", all);
            if (d.Line < 0 || d.Column < 0) return Outcome.Finding($"{d.Id} has no place", all);
        }

        if (result.Success) return errors.IsEmpty ? null : Outcome.Finding("an image in spite of errors", all);
        if (errors.IsEmpty) return Outcome.Finding("refused without a reason", all);
        foreach (PluginDiagnostic d in errors)
        {
            if (d.Id.StartsWith("CS", StringComparison.Ordinal) || (d.Id.StartsWith("SC", StringComparison.Ordinal) && d.Id[2] is >= '1' and <= '4') || d.Id == "SC5002") continue;
            return Outcome.Finding($"{d.Id} {Signatures.Head(d.Message)}", all);
        }

        if (errors.FirstOrDefault(d => d.Id == "SC5002") is { } unguarded) return new Outcome("refused SC5002") { Remark = "SC5002 " + Signatures.Head(unguarded.Message) };
        if (errors.FirstOrDefault(d => d.Id == "SC4005") is { } budget) return new Outcome("refused SC4005") { Remark = "SC4005 " + budget.Message };
        return new Outcome("refused " + (errors[0].Id.StartsWith("CS", StringComparison.Ordinal) ? "by C#" : errors[0].Id[..3]));
    }
}
