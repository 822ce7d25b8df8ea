using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Instrumentation.Passes;

/// <summary>
/// Wraps what a guest hands to the host.
///
///   world.Add(this)      =>   world.Add(Guard.ToHost&lt;IUnit&gt;(m, this))        (arguments and assigned values of members of trusted modules)
///   this.Register()      =>   Guard.ToHost&lt;IUnit&gt;(m, this).Register()        (receivers of their extension methods)
///
/// Where there is no place to wrap (operators, delegates of such members, deconstruction, collection initialisers) the program is refused.
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

        // Assigning, ??= and += of a property, a field or an event.
        public override SyntaxNode? VisitAssignmentExpression(AssignmentExpressionSyntax node)
        {
            var v = (AssignmentExpressionSyntax)base.VisitAssignmentExpression(node)!;
            switch (context.Origins.Operation(node))
            {
                case IAssignmentOperation { Target: IMemberReferenceOperation { Member: { } member, Type: { } type } } and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) when IsTrusted(member):
                    return v.WithRight(Wrapped(node, type, v.Right));
                case IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: { } raised } } when IsTrusted(raised):
                    return v.WithRight(Wrapped(node, raised.Type, v.Right));
                case ICompoundAssignmentOperation { OperatorMethod: { } method } when Takes(method):
                case IDeconstructionAssignmentOperation deconstruction when deconstruction.Target.DescendantsAndSelf().OfType<IMemberReferenceOperation>().Any(m => IsTrusted(m.Member) && !IsData(m.Member)):
                    context.Refuse(node, "this assignment hands a value to the host; assign it by itself");
                    return v;
                default:
                    return v;
            }
        }

        // An extension method of the host, called on what it gets.
        public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
        {
            var v = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
            if (context.Origins.Symbol(node) is not IMethodSymbol method || !IsTrusted(method) || Receiver(method) is not { } receiver) return v;
            if (IsDataType(receiver)) return v;
            if (v.Expression is MemberAccessExpressionSyntax access) return v.WithExpression(access.WithExpression(Wrapped(node, receiver, access.Expression)));
            context.Refuse(node, $"'{method.Name}' hands a value to the host; call it as a static method");
            return v;
        }

        public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
        {
            if (context.Origins.Operation(node) is IBinaryOperation { OperatorMethod: { } method } && Takes(method))
                context.Refuse(node, "this operator hands a value to the host; call a method of the contract");
            return base.VisitBinaryExpression(node);
        }

        // A delegate of a host's method: nobody would wrap what it is called with.
        public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
        {
            if (context.Origins.Operation(node) is IMethodReferenceOperation { Method: { MethodKind: not MethodKind.DelegateInvoke } method } && Takes(method))
                context.Refuse(node, $"a delegate of '{method.Name}' hands values to the host; write a lambda that calls it");
            if (context.Origins.Operation(node) is IPropertyReferenceOperation { Property: { IsStatic: false, ContainingType.ExtensionParameter: { } extended } property } && IsTrusted(property) && !IsDataType(extended.Type))
                context.Refuse(node, $"'{property.Name}' hands a value to the host; call a method of the contract");
            return base.VisitMemberAccessExpression(node);
        }

        public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node)
        {
            if (context.Origins.Operation(node) is IMethodReferenceOperation { Method: { MethodKind: not MethodKind.DelegateInvoke } method } && Takes(method))
                context.Refuse(node, $"a delegate of '{method.Name}' hands values to the host; write a lambda that calls it");
            return base.VisitIdentifierName(node);
        }

        public override SyntaxNode? VisitInitializerExpression(InitializerExpressionSyntax node)
        {
            if (context.Origins.Operation(node) is IObjectOrCollectionInitializerOperation list && list.Initializers.OfType<IInvocationOperation>().Any(add => Takes(add.TargetMethod)))
                context.Refuse(node, "this collection initialiser hands values to the host; call Add");
            return base.VisitInitializerExpression(node);
        }

        // What an extension method gets as its receiver; null for every other method.
        private static ITypeSymbol? Receiver(IMethodSymbol method) =>
            method.ReducedFrom is { } whole ? whole.Parameters[0].Type : method.IsStatic ? null : method.ContainingType.ExtensionParameter?.Type;

        // A host's method that can be handed more than data, its receiver included when it is an extension.
        private bool Takes(IMethodSymbol method) =>
            IsTrusted(method) && (method.ReducedFrom ?? method).Parameters.Any(p => !IsDataType(p.Type));

        private static bool IsData(ISymbol member) => member switch
        {
            IPropertySymbol property => IsDataType(property.Type),
            IFieldSymbol field => IsDataType(field.Type),
            _ => false,
        };

        // A struct of the host's holds what the host let into it.
        private static bool IsDataType(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || (type.IsValueType && type is not ITypeParameterSymbol);

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
