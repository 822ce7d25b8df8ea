using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>
/// SC1203: <c>stackalloc</c> has a constant size of at most 1 KiB and becomes a span. It is compiled to a heap array: real stack
/// memory is taken before any guard can ask whether there is enough.
/// </summary>
internal static class StackallocMustBeSmall
{
    public static void Check(ExpressionSyntax expression, SemanticModel model, Judgement judge)
    {
        ITypeSymbol? converted = model.GetTypeInfo(expression).ConvertedType;
        if (converted is not INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", ContainingNamespace.Name: "System", TypeArguments: [{ } element] })
        {
            if (converted is not null and not IErrorTypeSymbol)
                judge.Report("SC1203", expression.GetLocation(), "'stackalloc' may only become a Span<T> or ReadOnlySpan<T> here.");
            return;
        }

        int? length = Length(expression, model);
        long? size = length * (long)new ValueSizes(judge).Of(element);
        if (size is { } bytes && bytes >= 0 && bytes <= judge.Limits.StackallocBytes) return;
        string what = size is null ? "of a size that is not constant" : $"of {size:N0} bytes";
        judge.Report("SC1203", expression.GetLocation(), $"'stackalloc' {what} is not allowed; at most {judge.Limits.StackallocBytes:N0} constant bytes are. Use 'new T[n]', which a span can hold as well.");
    }

    private static int? Length(ExpressionSyntax expression, SemanticModel model)
    {
        switch (expression)
        {
            case ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: { } values }:
                return values.Expressions.Count;
            case StackAllocArrayCreationExpressionSyntax { Initializer: { } values }:
                return values.Expressions.Count;
            case StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [{ } size] }] } }:
                return model.GetConstantValue(size) is { HasValue: true, Value: int n } ? n : null;
            default:
                return null;
        }
    }
}
