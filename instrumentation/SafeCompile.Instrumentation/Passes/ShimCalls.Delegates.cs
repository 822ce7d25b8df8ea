using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeCompile.Instrumentation.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafeCompile.Instrumentation.Passes;

/// <content>Delegates made of a metered member.</content>
internal sealed partial class ShimCalls
{
    private sealed partial class Rewriter
    {
        // A method group of a metered member becomes a lambda with the delegate's own parameters; the receiver is evaluated once, now.
        private ExpressionSyntax MethodGroup(ExpressionSyntax node, IMethodReferenceOperation reference, Shim shim, ExpressionSyntax? receiver)
        {
            if (reference.Parent is not IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } })
                return node;
            var parameters = new List<ParameterSyntax>();
            var arguments = new List<ArgumentSyntax>();
            if (!IsLinq(shim)) arguments.Add(Argument(_guards.Meter));
            ExpressionSyntax? remembered = null;
            if (receiver is not null)
            {
                if (receiver is ThisExpressionSyntax or IdentifierNameSyntax) arguments.Add(Argument((ExpressionSyntax)Visit(receiver)));
                else
                {
                    string t = context.Names.Fresh("t");
                    remembered = Let((ExpressionSyntax)Visit(receiver), t, context.Types.Write(context.Origins.Type(receiver)));
                    arguments.Add(Argument(IdentifierName(t)));
                }
            }
            else if (!reference.Method.IsStatic)
            {
                arguments.Add(Argument(ThisExpression()));
            }

            foreach (IParameterSymbol p in invoke.Parameters)
            {
                string name = context.Names.Fresh("a");
                if (context.Types.Write(p.Type) is not { } type)
                {
                    context.Refuse(node, $"'{reference.Method.Name}' cannot be metered as a delegate here; write a lambda");
                    return node;
                }

                SyntaxToken byReference = p.RefKind switch
                {
                    RefKind.None => default,
                    RefKind.Out => Token(SyntaxKind.OutKeyword),
                    RefKind.Ref => Token(SyntaxKind.RefKeyword),
                    _ => Token(SyntaxKind.InKeyword),
                };
                parameters.Add(Parameter(Identifier(name)).WithType(type).WithModifiers(p.RefKind == RefKind.None ? default : [byReference]));
                arguments.Add(Argument(IdentifierName(name)).WithRefKindKeyword(byReference));
            }

            IReadOnlyList<TypeSyntax>? types = HasTypeArguments(node) || reference.Method.ContainingType.IsGenericType && reference.Method.IsStatic ? TypeArguments(reference.Method) : null;
            ExpressionSyntax call = _guards.Call(shim.Type, shim.Method, types, arguments);
            BlockSyntax body = invoke.ReturnsVoid ? Block(ExpressionStatement(call)) : Block(ReturnStatement(call));
            // The verifier cannot see that what the shim gets is harmless; a depth check is cheap here.
            ExpressionSyntax lambda = ParenthesizedLambdaExpression(ParameterList([.. parameters]), body).WithAdditionalAnnotations(FunctionGuards.MustEnter);
            if (remembered is null) return Origins.Inherit(lambda, node).WithTriviaFrom(node);
            TypeSyntax? delegateType = context.Types.Write(reference.Parent.Type);
            return delegateType is null
                ? node
                : _guards.Call("InitializerShims", "Second", null, [Argument(remembered), Argument(CastExpression(delegateType, ParenthesizedExpression(lambda)))]);
        }
    }
}
