using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Wraps what a guest hands to the host.
///
///   world.Add(this)      =>   world.Add(Guard.ToHost&lt;IUnit&gt;(m, this))        (arguments and assigned values of members of trusted modules)
///
/// A guest object gets a proxy that meters every call of the host, plain containers are copied, anything else with guest code in it traps.
/// Text and numbers pass as they are. Must run after ExplicitParams (each argument has its place) and before AllocationCharges.
/// </summary>
internal sealed class HostCalls : IPass
{
    public string Name => nameof(HostCalls);

    public SyntaxNode Rewrite(SyntaxNode root, PassContext context) =>
        context.Policy.TrustedAssemblies.IsEmpty ? root : new Rewriter(context).Visit(root);

    private sealed class Rewriter(PassContext context) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitArgument(ArgumentSyntax node)
        {
            var v = (ArgumentSyntax)base.VisitArgument(node)!;
            if (context.Origins.Operation(node) is not IArgumentOperation { Parameter: { } parameter } || !IsTrusted(parameter.ContainingSymbol)) return v;
            return v.WithExpression(Wrapped(node, parameter.Type, v.Expression));
        }

        public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node)
        {
            var v = (AssignmentExpressionSyntax)base.VisitAssignmentExpression(node)!;
            return context.Origins.Operation(node) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } } && IsTrusted(property)
                ? v.WithRight(Wrapped(node, property.Type, v.Right))
                : v;
        }

        private bool IsTrusted(ISymbol? member) =>
            member is { ContainingAssembly.Name: { } assembly, DeclaringSyntaxReferences.Length: 0 } && context.Policy.Trusted(assembly) is not null;

        private ExpressionSyntax Wrapped(SyntaxNode at, ITypeSymbol type, ExpressionSyntax value)
        {
            if (type.SpecialType == SpecialType.System_String || IsPlainValue(type)) return value;
            if (!type.IsReferenceType || context.Types.Write(type) is not { } written)
            {
                context.Refuse(at, $"a value of type '{type.ToDisplayString()}' may carry guest code, so it cannot be passed to the host; pass its parts");
                return value;
            }

            return context.Guards.GuardOf(written, "ToHost", context.Guards.Meter, value.WithoutTrivia()).WithTriviaFrom(value);
        }

        // A value without references: it cannot hold a guest object.
        private static bool IsPlainValue(ITypeSymbol type)
        {
            if (type.TypeKind == TypeKind.Enum || type.SpecialType is > SpecialType.System_Void and <= SpecialType.System_Double or SpecialType.System_DateTime) return true;
            return type is INamedTypeSymbol { IsValueType: true } value && value.IsUnmanagedType;
        }
    }
}
