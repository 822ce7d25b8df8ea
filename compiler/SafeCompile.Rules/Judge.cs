using Microsoft.CodeAnalysis.CSharp;

namespace SafeCompile.Rules;

/// <summary>
/// The rules that need symbols. Guest code is what <c>compilation</c> declares itself; its references must be exactly the pinned
/// base library and the policy's trusted modules, whose bytes the caller has checked: here they are known by name.
/// </summary>
public static class Judge
{
    /// <summary>
    /// Judges every declaration and every executable part of all trees. Works on programs with C# errors too: what does not bind is
    /// left to the compiler's own messages. Linear in the bound program; one thread; deterministic. False when the declarations alone make
    /// types without bound: then nothing else may be asked of the compilation, not even its errors.
    /// </summary>
    /// <param name="compilation">The guest.</param>
    /// <param name="policy">What it may use.</param>
    /// <param name="sink">Where findings go.</param>
    /// <param name="everyUse">Reports each use of a symbol that the policy lacks, not only the first of a type on a line.</param>
    public static bool Run(CSharpCompilation compilation, Policy policy, DiagnosticSink sink, bool everyUse = false)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(sink);

        var judge = new Judgement(compilation, policy, sink, everyUse);

        // Declarations first: their shape decides whether types may be looked into at all.
        new DeclarationWalk(judge).Run();
        if (!judge.Flow.Check()) return false;

        // Then all code, which also collects where generic arguments flow.
        foreach (Microsoft.CodeAnalysis.SyntaxTree tree in compilation.SyntaxTrees) new CodeWalk(judge, tree).Run();

        // Last, what can only be said about the whole program: instantiation cycles, and the sizes that depend on them.
        judge.Flow.Check();
        judge.Frames.Check();
        return true;
    }
}
