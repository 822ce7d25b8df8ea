using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>
/// Which values stay what they are while a loop runs: locals and parameters of the same function that the loop does not assign and
/// nobody can reach otherwise, lengths of these, and arithmetic over them.
/// </summary>
internal sealed class SteadyValues
{
    private readonly HashSet<ISymbol> _written = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _writtenByBody = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _shared = new(SymbolEqualityComparer.Default);
    private readonly ISymbol? _function;
    private readonly bool _known;

    internal SteadyValues(ForStatementSyntax loop, SemanticModel model)
    {
        _function = model.GetEnclosingSymbol(loop.SpanStart);
        DataFlowAnalysis? body = model.AnalyzeDataFlow(loop.Statement);
        DataFlowAnalysis? whole = model.AnalyzeDataFlow(loop);
        _known = body is { Succeeded: true } && whole is { Succeeded: true };
        if (!_known) return;
        _writtenByBody.UnionWith(body!.WrittenInside);
        _written.UnionWith(body.WrittenInside);
        foreach (ExpressionSyntax incrementor in loop.Incrementors)
            if (model.AnalyzeDataFlow(incrementor) is { Succeeded: true } flow) _written.UnionWith(flow.WrittenInside);
            else _known = false;
        _shared.UnionWith(whole!.CapturedInside);
        _shared.UnionWith(whole.CapturedOutside);
        Addressed(loop, model);
    }

    /// <summary>Whether the counter changes nowhere in the body, and nobody else can reach it.</summary>
    internal bool IsCounter(ILocalSymbol counter) => _known && IsOwn(counter) && !_writtenByBody.Contains(counter);

    internal bool IsSteady(IOperation value)
    {
        if (!_known) return false;
        if (value.ConstantValue.HasValue) return true;
        return value switch
        {
            ILocalReferenceOperation { Local.RefKind: RefKind.None } l => IsSteady(l.Local),
            IParameterReferenceOperation { Parameter.RefKind: RefKind.None } p => IsSteady(p.Parameter),
            IParenthesizedOperation p => IsSteady(p.Operand),
            IBinaryOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Int32, OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide or BinaryOperatorKind.RightShift } b =>
                IsSteady(b.LeftOperand) && IsSteady(b.RightOperand),
            _ => IsLength(value) && ((IPropertyReferenceOperation)value).Instance is { } owner && IsSteady(owner),
        };
    }

    /// <summary><c>x.Length</c> of an array, a string or a span.</summary>
    internal static bool IsLength(IOperation value) =>
        value is IPropertyReferenceOperation { Property: { Name: "Length", ContainingType: { } owner }, Instance: ILocalReferenceOperation or IParameterReferenceOperation, Arguments.IsEmpty: true }
        && (owner.SpecialType is SpecialType.System_Array or SpecialType.System_String || owner is { Name: "Span" or "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
        && ((IPropertyReferenceOperation)value).Instance!.Type is IArrayTypeSymbol { Rank: 1 } or { SpecialType: SpecialType.System_String } or INamedTypeSymbol { IsRefLikeType: true };

    /// <summary>What an array, a string or a span consists of; null for every other type.</summary>
    internal static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { SpecialType: SpecialType.System_String } text => ((IPropertySymbol)text.GetMembers("this[]").Single(m => m is IPropertySymbol { Parameters: [{ Type.SpecialType: SpecialType.System_Int32 }] })).Type,
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", IsRefLikeType: true, TypeArguments: [var element], ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => element,
        _ => null,
    };

    private bool IsSteady(ISymbol variable) => IsOwn(variable) && !_written.Contains(variable);

    // A variable of another function, or a parameter of a primary constructor, is a field; so is one that a lambda captures.
    private bool IsOwn(ISymbol variable) => SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, _function) && !_shared.Contains(variable);

    // Whoever has the address of a variable changes it unseen. The compiler takes the address of the receiver of a member of a value, and
    // of an argument for an in parameter, without a word in the source.
    private void Addressed(ForStatementSyntax loop, SemanticModel model)
    {
        SyntaxNode function = loop.Ancestors().First(a => Syntax.Functions.IsNested(a) || a is MemberDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax);
        foreach (SyntaxNode node in function.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax || model.GetOperation(node) is not { } op || op is not (ILocalReferenceOperation or IParameterReferenceOperation)) continue;
            ISymbol symbol = op is ILocalReferenceOperation l ? l.Local : ((IParameterReferenceOperation)op).Parameter;
            bool isNumber = op.Type?.SpecialType == SpecialType.System_Int32;
            bool addressed = op.Parent switch
            {
                IArgumentOperation { Parameter.RefKind: not RefKind.None } => true,
                IInvocationOperation i => isNumber && i.Instance == op,
                IPropertyReferenceOperation p => isNumber && p.Instance == op,
                IMethodReferenceOperation or IEventReferenceOperation => isNumber,
                _ => node.Parent is RefExpressionSyntax,
            };
            if (addressed) _shared.Add(symbol);
        }
    }
}
