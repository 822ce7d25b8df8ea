using Microsoft.CodeAnalysis;

namespace SafeCompile.Instrumentation.Passes;

internal sealed class ContextState : IPass
{
    public string Name => nameof(ContextState);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => root;
}
