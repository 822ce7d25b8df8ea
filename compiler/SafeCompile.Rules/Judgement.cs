using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafeCompile.Rules;

/// <summary>What all symbol rules of one run share: the question, the place for answers, and what has been worked out already.</summary>
internal sealed class Judgement
{
    private readonly HashSet<(ISymbol Type, SyntaxTree? Tree, int Line)> _told = [];

    private readonly bool _everyUse;

    public Judgement(CSharpCompilation compilation, Policy policy, DiagnosticSink sink, bool everyUse)
    {
        _everyUse = everyUse;
        Compilation = compilation;
        Sink = sink;
        Limits = policy.CompileLimits;
        Verdicts = new Verdicts(compilation.Assembly, policy);
        Flow = new InstantiationFlow(this);
        Shapes = new TypeShapes(this);
        Types = new TypeUseMustBeAllowed(this);
        Members = new MemberUseMustBeAllowed(this);
        Implicit = new ImplicitUseMustBeAllowed(this);
        Frames = new FrameMustBeSmall(this);
    }

    public CSharpCompilation Compilation { get; }

    public DiagnosticSink Sink { get; }

    public CompileLimits Limits { get; }

    public Verdicts Verdicts { get; }

    public InstantiationFlow Flow { get; }

    public TypeShapes Shapes { get; }

    public TypeUseMustBeAllowed Types { get; }

    public MemberUseMustBeAllowed Members { get; }

    public ImplicitUseMustBeAllowed Implicit { get; }

    public FrameMustBeSmall Frames { get; }

    public void Report(string id, Location at, string message) => Sink.Report(id, at, message);

    /// <summary>Reports a use that the policy lacks.</summary>
    public void Report(string id, Location at, string message, ISymbol used, PolicyUse use = PolicyUse.None) => Sink.Report(id, at, message, Verdicts.Gap(used, use));

    /// <summary>
    /// False when a finding about <paramref name="type"/> or one of its members on the same line has been reported: one refused type
    /// turns up in a declaration, a creation and a conversion, and the author needs to read it once.
    /// </summary>
    public bool FirstOnLine(INamedTypeSymbol type, Location at)
    {
        if (_everyUse) return true;
        int line = at.SourceTree is null ? -1 : at.GetLineSpan().StartLinePosition.Line;
        return _told.Add((type.OriginalDefinition, at.SourceTree, line));
    }
}
