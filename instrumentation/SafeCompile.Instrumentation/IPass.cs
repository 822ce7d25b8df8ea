using Microsoft.CodeAnalysis;

namespace SafeCompile.Instrumentation;

/// <summary>One rewriting step. Holds no state between programs; the order is in <see cref="PassList"/>.</summary>
internal interface IPass
{
    /// <summary>The name that <c>safec rewrite --after-pass</c> takes.</summary>
    string Name { get; }

    /// <summary>Sees every tree of the program as the passes before left it, before this pass rewrites the first.</summary>
    void Survey(SyntaxNode root, PassContext context)
    {
    }

    /// <summary>Rewrites one tree of the program.</summary>
    SyntaxNode Rewrite(SyntaxNode root, PassContext context);
}
