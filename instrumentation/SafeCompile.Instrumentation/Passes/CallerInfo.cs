using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Writes the arguments that the compiler takes from the place of a call.
///
///   Changed();   Check(x > 0)   =>   Changed(name: "Score");   Check(x > 0, text: "x > 0")
///
/// Later passes change the text, lines and names of members that <c>[CallerMemberName]</c> and its like would show instead of the
/// author's. Must run before everything that adds lines or moves code.
/// </summary>
internal sealed class CallerInfo : IPass
{
    public string Name => nameof(CallerInfo);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) => new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
        {
            var v = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
            return Written(node) is { Length: > 0 } written ? v.WithArgumentList(v.ArgumentList.AddArguments(written)) : v;
        }

        public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
        {
            var v = (ObjectCreationExpressionSyntax)base.VisitObjectCreationExpression(node)!;
            if (Written(node) is not { Length: > 0 } written) return v;
            // new C { … } has no parentheses yet.
            return v.ArgumentList is { } list
                ? v.WithArgumentList(list.AddArguments(written))
                : v.WithType(v.Type.WithoutTrailingTrivia()).WithArgumentList(ArgumentList(SeparatedList(written)).WithTrailingTrivia(v.Type.GetTrailingTrivia()));
        }

        public override SyntaxNode? VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node)
        {
            var v = (ImplicitObjectCreationExpressionSyntax)base.VisitImplicitObjectCreationExpression(node)!;
            return Written(node) is { Length: > 0 } written ? v.WithArgumentList(v.ArgumentList.AddArguments(written)) : v;
        }

        public override SyntaxNode? VisitConstructorInitializer(ConstructorInitializerSyntax node)
        {
            var v = (ConstructorInitializerSyntax)base.VisitConstructorInitializer(node)!;
            return Written(node) is { Length: > 0 } written ? v.WithArgumentList(v.ArgumentList.AddArguments(written)) : v;
        }

        public override SyntaxNode? VisitPrimaryConstructorBaseType(PrimaryConstructorBaseTypeSyntax node)
        {
            var v = (PrimaryConstructorBaseTypeSyntax)base.VisitPrimaryConstructorBaseType(node)!;
            return Written(node) is { Length: > 0 } written ? v.WithArgumentList(v.ArgumentList.AddArguments(written)) : v;
        }

        public override SyntaxNode? VisitElementAccessExpression(ElementAccessExpressionSyntax node)
        {
            var v = (ElementAccessExpressionSyntax)base.VisitElementAccessExpression(node)!;
            return Written(node) is { Length: > 0 } written ? v.WithArgumentList(v.ArgumentList.AddArguments(written)) : v;
        }

        public override SyntaxNode? VisitElementBindingExpression(ElementBindingExpressionSyntax node)
        {
            var v = (ElementBindingExpressionSyntax)base.VisitElementBindingExpression(node)!;
            return Written(node) is { Length: > 0 } written ? v.WithArgumentList(v.ArgumentList.AddArguments(written)) : v;
        }

        private ArgumentSyntax[] Written(SyntaxNode call)
        {
            ImmutableArray<IArgumentOperation> arguments = context.Origins.Operation(call) switch
            {
                IInvocationOperation i => i.Arguments,
                IObjectCreationOperation c => c.Arguments,
                IPropertyReferenceOperation p => p.Arguments,
                _ => [],
            };
            var written = new List<ArgumentSyntax>();
            foreach (IArgumentOperation argument in arguments)
            {
                if (argument is not { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter } || !AsksTheCaller(parameter)) continue;
                IOperation value = argument.Value;
                while (value is IConversionOperation conversion) value = conversion.Operand;
                if (Literal(value.ConstantValue) is { } literal) written.Add(NamedArguments.Named(Argument(literal), parameter.Name));
            }

            return [.. written];
        }

        private static LiteralExpressionSyntax? Literal(Optional<object?> value) => value.Value switch
        {
            string text => LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)),
            int line => LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(line)),
            _ => null,
        };

        private static bool AsksTheCaller(IParameterSymbol parameter) => parameter.GetAttributes().Any(static a =>
            a.AttributeClass is { Name: "CallerMemberNameAttribute" or "CallerLineNumberAttribute" or "CallerFilePathAttribute" or "CallerArgumentExpressionAttribute" } type
            && type.ContainingNamespace.ToDisplayString() == "System.Runtime.CompilerServices");
    }
}
