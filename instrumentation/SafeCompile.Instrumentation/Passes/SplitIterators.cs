using Microsoft.CodeAnalysis;

namespace SafeCompile.Instrumentation.Passes;

internal sealed class SplitIterators : IPass
{
    public string Name => nameof(SplitIterators);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => root;
}
