using Microsoft.CodeAnalysis;

namespace SafeCompile.Instrumentation.Passes;

internal sealed class WrittenMembers : IPass
{
    public string Name => nameof(WrittenMembers);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => root;
}
