using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Syntax;

/// <summary>Arguments, and elements of tuples, with a name before them.</summary>
internal static class NamedArguments
{
    /// <summary><paramref name="argument"/> as <c>name: argument</c>; a keyword gets its @.</summary>
    internal static ArgumentSyntax Named(ArgumentSyntax argument, string name)
    {
        bool isKeyword = SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;
        SyntaxToken identifier = isKeyword ? VerbatimIdentifier(default, name, name, default) : Identifier(name);
        return argument
            .WithoutLeadingTrivia()
            .WithNameColon(NameColon(IdentifierName(identifier), Token(SyntaxKind.ColonToken).WithTrailingTrivia(Space)))
            .WithLeadingTrivia(argument.GetLeadingTrivia());
    }
}
