using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SafeCompile.Rules;

namespace SafeCompile.Pipeline;

/// <summary>
/// The pipeline, in order. It runs in the worker process; Verify and Load follow in the parent, on the bytes alone.
///
///   Screen ─► Bind ─► Judge ─► Instrument ─► Emit      (the passes of Instrument: SafeCompile.Instrumentation.PassList)
/// </summary>
internal static class CompilePipeline
{
    // Findings of an audit: a program that lacks more wants another policy, not more entries.
    private const int MostAudited = 5_000;

    internal static CompileResponse Run(CompileRequest request)
    {
        var sink = request.Goal == CompileGoal.Audit ? new DiagnosticSink(MostAudited) : new DiagnosticSink();
        if (request.Goal == CompileGoal.Trusted) return TrustedCompilation.Run(request, sink);

        // Screen: before any recursive part of the C# compiler sees the text.
        if (new ScreenedProgram.Stage().Run(request, sink) is not { } screened) return Refused(sink);

        // Bind: the one binding that all semantic facts come from; no reference to SafeCompile.Runtime in it.
        if (new BoundProgram.Stage(request).Run(screened, sink) is not { } bound) return Refused(sink);

        // Judge: the author's tree, never a rewritten one.
        if (new JudgedProgram.Stage(request).Run(bound, sink) is not { } judged) return Refused(sink);
        if (request.Goal is CompileGoal.Check or CompileGoal.Audit) return Refused(sink);

        // Instrument: only what was judged.
        if (new GuardedProgram.Stage(request).Run(judged, sink) is not { } guarded) return Refused(sink);
        if (request.Goal == CompileGoal.Rewrite) return new CompileResponse(sink.ToImmutable(), [], [], Rewritten(guarded));

        // Emit: the verifier judges the bytes next, in the parent.
        if (new EmittedImage.Stage(request).Run(guarded, sink) is not { } emitted) return Refused(sink);
        return new CompileResponse(sink.ToImmutable(), emitted.Image, emitted.Pdb, []);
    }

    private static CompileResponse Refused(DiagnosticSink sink) => new(sink.ToImmutable(), [], [], []);

    private static ImmutableArray<RewrittenFile> Rewritten(GuardedProgram program) =>
        [.. program.Compilation.SyntaxTrees
            .Where(t => t.FilePath != Parsing.ImplicitUsingsPath)
            .Select(t => new RewrittenFile(t.FilePath, t.GetRoot().NormalizeWhitespace(eol: "\n").ToFullString() + "\n"))];
}
