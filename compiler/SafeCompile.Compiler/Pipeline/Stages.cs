using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeCompile.Instrumentation;
using SafeCompile.Rules;

namespace SafeCompile.Pipeline;

// Each stage hands the next one sealed record that only it can make: holding a JudgedProgram is the proof that the policy accepted it.

/// <summary>Bounded, parsed and screened: closed syntax, no directive that moves or hides anything.</summary>
internal sealed record ScreenedProgram
{
    private ScreenedProgram(ImmutableArray<SyntaxTree> trees) => Trees = trees;

    internal ImmutableArray<SyntaxTree> Trees { get; }

    internal sealed class Stage : IStage<CompileRequest, ScreenedProgram>
    {
        public ScreenedProgram? Run(CompileRequest input, DiagnosticSink sink)
        {
            ImmutableArray<SyntaxTree> trees = Parsing.Parse(input.Files, input.Policy, sink);
            return sink.HasErrors ? null : new ScreenedProgram(trees);
        }
    }
}

/// <summary>Bound against the pinned reference set; may still have C# errors, which the next stage reports after all rules have run.</summary>
internal sealed record BoundProgram
{
    private BoundProgram(CSharpCompilation compilation, ModuleBinding modules)
    {
        Compilation = compilation;
        Modules = modules;
    }

    /// <summary>All modules as one program: what is judged, guarded and emitted.</summary>
    internal CSharpCompilation Compilation { get; }

    /// <summary>Each module for itself: what its author may see.</summary>
    internal ModuleBinding Modules { get; }

    internal sealed class Stage(CompileRequest request) : IStage<ScreenedProgram, BoundProgram>
    {
        public BoundProgram? Run(ScreenedProgram input, DiagnosticSink sink) =>
            ModuleBinding.Bind(input.Trees, request, sink) is { } modules ? new(Binding.Bind(input.Trees, request.Policy, modules.HasEntryPoint), modules) : null;
    }
}

/// <summary>Free of C# errors, and every use in it is allowed by the policy.</summary>
internal sealed record JudgedProgram
{
    private JudgedProgram(CSharpCompilation compilation) => Compilation = compilation;

    internal CSharpCompilation Compilation { get; }

    internal sealed class Stage(CompileRequest request) : IStage<BoundProgram, JudgedProgram>
    {
        public JudgedProgram? Run(BoundProgram input, DiagnosticSink sink)
        {
            if (!Judge.Run(input.Compilation, request.Policy, sink, everyUse: request.Goal == CompileGoal.Audit)) return null;
            input.Modules.ReportErrors(sink);
            input.Modules.ReportSharedTypes(sink);
            Binding.ReportErrors(input.Compilation, sink);
            if (!sink.HasErrors) input.Modules.ReportOtherMeanings(input.Compilation, sink);
            if (request.RequireEntryPoint) Binding.RequireEntryPoint(input.Compilation, sink);
            return sink.HasErrors ? null : new JudgedProgram(input.Compilation);
        }
    }
}

/// <summary>Guarded and bound again; every author's reference still means what the judge saw.</summary>
internal sealed record GuardedProgram
{
    private GuardedProgram(CSharpCompilation compilation) => Compilation = compilation;

    internal CSharpCompilation Compilation { get; }

    internal sealed class Stage(CompileRequest request) : IStage<JudgedProgram, GuardedProgram>
    {
        public GuardedProgram? Run(JudgedProgram input, DiagnosticSink sink)
        {
            InstrumentedProgram program = Instrumenter.Run(input.Compilation, request.Policy, RuntimeReference.Metadata, RuntimeReference.Shims, request.LastPass);
            foreach (Unguardable p in program.Problems)
                sink.Report("SC5002", p.Location, $"This construct cannot be guarded: {p.Message}.");
            foreach (Unguardable p in program.Mismatches)
                sink.Report("SC5001", p.Location, $"The guarded program does not mean the same: {p.Message}. This is a bug of safec, not of the program.");
            return sink.HasErrors ? null : new GuardedProgram(program.Compilation);
        }
    }
}

/// <summary>Emitted, not yet verified.</summary>
internal sealed record EmittedImage
{
    private EmittedImage(byte[] image, byte[] pdb)
    {
        Image = image;
        Pdb = pdb;
    }

    internal byte[] Image { get; }

    internal byte[] Pdb { get; }

    internal sealed class Stage(CompileRequest request) : IStage<GuardedProgram, EmittedImage>
    {
        public EmittedImage? Run(GuardedProgram input, DiagnosticSink sink)
        {
            if (Emitting.Emit(input.Compilation, request.Policy, sink) is not var (image, pdb)) return null;
            EmittedSize.Check(image, pdb, request.Policy.CompileLimits, sink);
            return sink.HasErrors ? null : new EmittedImage(image, pdb);
        }
    }
}

/// <summary>One arrow of the pipeline.</summary>
internal interface IStage<in TIn, TOut>
    where TOut : class
{
    /// <summary>The next record, or null after reporting errors.</summary>
    TOut? Run(TIn input, DiagnosticSink sink);
}
