using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <content>Delegates made of a metered member, of a slow one, and of other delegates.</content>
internal sealed partial class ShimCalls
{
    private sealed partial class Rewriter
    {
        // A method group of a metered member becomes a lambda with the delegate's own parameters; the receiver is evaluated once, now.
        // A static one that is called directly and takes its time (Math.Pow) pays in the same lambda: nobody else can see what is called.
        private ExpressionSyntax MethodGroup(ExpressionSyntax node, IMethodReferenceOperation reference, Shim? shim, ExpressionSyntax? receiver) =>
            reference.Parent is IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } type }
                ? Lambda(node, type, invoke, reference.Method, shim, receiver)
                : node;

        // new Action(f), where f is a delegate, wraps it: a chain of such runs in frames that belong to nobody. So does a delegate of f.Invoke.
        private ExpressionSyntax? DelegateOf(BaseObjectCreationExpressionSyntax node) =>
            context.Origins.Operation(node) is IDelegateCreationOperation { Target: { Type: INamedTypeSymbol { DelegateInvokeMethod: not null } } and not IAnonymousFunctionOperation and not IMethodReferenceOperation }
            && node.ArgumentList is { Arguments: [{ Expression: var wrapped }] }
                ? node.WithArgumentList(ArgumentList([Argument(Innermost(wrapped))]))
                : null;

        private ExpressionSyntax Innermost(ExpressionSyntax wrapped) =>
            _guards.Call("DelegateShims", "Innermost", null, [Argument(_guards.Meter), Argument((ExpressionSyntax)Visit(wrapped.WithoutTrivia()))]);

        private ExpressionSyntax Lambda(ExpressionSyntax node, INamedTypeSymbol type, IMethodSymbol invoke, IMethodSymbol method, Shim? shim, ExpressionSyntax? receiver)
        {
            var parameters = new List<ParameterSyntax>();
            var arguments = new List<ArgumentSyntax>();
            if (shim is not null && !IsLinq(shim)) arguments.Add(Argument(_guards.Meter));
            ExpressionSyntax? remembered = null;
            if (receiver is not null)
            {
                if (receiver is ThisExpressionSyntax) arguments.Add(Argument((ExpressionSyntax)Visit(receiver)));
                else
                {
                    string t = context.Names.Fresh("t");
                    remembered = Let((ExpressionSyntax)Visit(receiver), t, context.Types.Write(context.Origins.Type(receiver)));
                    arguments.Add(Argument(IdentifierName(t)));
                }
            }
            else if (!method.IsStatic)
            {
                arguments.Add(Argument(ThisExpression()));
            }

            foreach (IParameterSymbol p in invoke.Parameters)
            {
                string name = context.Names.Fresh("a");
                if (context.Types.Write(p.Type) is not { } written)
                {
                    context.Refuse(node, $"'{method.Name}' cannot be metered as a delegate here; write a lambda");
                    return node;
                }

                SyntaxToken byReference = p.RefKind switch
                {
                    RefKind.None => default,
                    RefKind.Out => Token(SyntaxKind.OutKeyword),
                    RefKind.Ref => Token(SyntaxKind.RefKeyword),
                    _ => Token(SyntaxKind.InKeyword),
                };
                parameters.Add(Parameter(Identifier(name)).WithType(written).WithModifiers(p.RefKind == RefKind.None ? default : [byReference]));
                arguments.Add(Argument(IdentifierName(name)).WithRefKindKeyword(byReference));
            }

            IReadOnlyList<TypeSyntax>? types = HasTypeArguments(node) || method.ContainingType.IsGenericType && method.IsStatic ? TypeArguments(method) : null;
            ExpressionSyntax call = shim is not null ? _guards.Call(shim.Type, shim.Method, types, arguments)
                : InvocationExpression(node.WithoutTrivia(), ArgumentList([.. arguments]));
            BlockSyntax body = invoke.ReturnsVoid ? Block(ExpressionStatement(call)) : Block(ReturnStatement(call));
            if (shim is null) body = body.WithStatements(body.Statements.Insert(0, _guards.Charge(context.Costs.OfMember(method))));
            // The verifier cannot see that what the shim gets is harmless; a depth check is cheap here.
            ExpressionSyntax lambda = ParenthesizedLambdaExpression(ParameterList([.. parameters]), body).WithAdditionalAnnotations(FunctionGuards.MustEnter);
            if (remembered is null) return Origins.Inherit(lambda, node).WithTriviaFrom(node);
            TypeSyntax? delegateType = context.Types.Write(type);
            return delegateType is null
                ? node
                : _guards.Call("InitializerShims", "Second", null, [Argument(remembered), Argument(CastExpression(delegateType, ParenthesizedExpression(lambda)))]);
        }
    }
}
