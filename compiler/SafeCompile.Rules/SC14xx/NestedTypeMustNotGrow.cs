using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>
/// SC1414 before binding: <c>class A&lt;T&gt; { class B : A&lt;B&gt; { B.B.B x; } }</c>, seventy-nine characters that keep the binder
/// busy for ever. By name, which is enough: renaming by an alias needs a closed type, and the worker's deadline stands behind.
/// </summary>
internal static class NestedTypeMustNotGrow
{
    public static void Check(TypeDeclarationSyntax type, DiagnosticSink sink)
    {
        if (type.BaseList is null || type.Parent is not TypeDeclarationSyntax) return;
        for (SyntaxNode? outer = type.Parent; outer is TypeDeclarationSyntax container; outer = container.Parent)
        {
            if (container.TypeParameterList is null) continue;
            foreach (SyntaxNode node in type.BaseList.DescendantNodes())
            {
                if (node is not GenericNameSyntax name || name.Identifier.ValueText != container.Identifier.ValueText || IsSame(name, container)) continue;
                sink.Report("SC1414", type.Identifier.GetLocation(), $"'{type.Identifier.ValueText}' lies inside the generic type '{container.Identifier.ValueText}' and derives from another instantiation of it. Move it out.");
                return;
            }
        }
    }

    /// <summary><c>class Tree&lt;T&gt; { class Leaf : Tree&lt;T&gt; }</c> is the same instantiation again, and common.</summary>
    private static bool IsSame(GenericNameSyntax name, TypeDeclarationSyntax container)
    {
        SeparatedSyntaxList<TypeParameterSyntax> parameters = container.TypeParameterList!.Parameters;
        if (name.TypeArgumentList.Arguments.Count != parameters.Count) return false;
        for (int i = 0; i < parameters.Count; i++)
        {
            if (name.TypeArgumentList.Arguments[i] is not IdentifierNameSyntax argument || argument.Identifier.ValueText != parameters[i].Identifier.ValueText) return false;
        }

        return true;
    }
}
