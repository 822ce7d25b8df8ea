using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeCompile.Instrumentation.Passes;
using SafeCompile.Instrumentation.Syntax;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>What the entry of a function needs, as far as the passes before have rewritten it.</summary>
internal static class FunctionEntry
{
    /// <summary>The author's body behind a function, or null when a pass made it.</summary>
    internal static IOperation? Operation(SyntaxNode function, IMethodSymbol? symbol, PassContext context)
    {
        if (context.Origins.Operation(function) is { } operation) return operation;
        return symbol?.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is { } syntax ? context.Origins.Model(syntax).GetOperation(syntax) : null;
    }

    internal static EntryGuard Kind(SyntaxNode function, BlockSyntax body, IMethodSymbol? symbol, IOperation? operation, PassContext context) =>
        function.HasAnnotation(FunctionGuards.MustEnter) || Functions.IsIterator(body) ? EntryGuard.Enter
        : operation is null && symbol is null ? EntryGuard.None
        : context.Calls.Decide(symbol, operation, context.Costs, context.Guards.CombinesDelegates);

    /// <summary>Whether code of the function itself mentions the meter.</summary>
    internal static bool UsesMeter(BlockSyntax body, PassContext context) =>
        Functions.Own(body).Any(n => n is TryStatementSyntax || (n is IdentifierNameSyntax i && i.Identifier.ValueText == context.Names.Meter));

    /// <summary>Whether a pass has already declared the meter in the function.</summary>
    internal static bool DeclaresMeter(BlockSyntax body, PassContext context) =>
        body.Statements.FirstOrDefault() is LocalDeclarationStatementSyntax { Declaration.Variables: [{ Identifier.ValueText: var first }] } && first == context.Names.Meter;

    /// <summary>Whether a worker would use the meter that it is given; iterators begin anew at each MoveNext and cannot be given one.</summary>
    internal static bool NeedsMeter(SyntaxNode function, IMethodSymbol symbol, PassContext context)
    {
        BlockSyntax? body = (function as MethodDeclarationSyntax)?.Body ?? (function as LocalFunctionStatementSyntax)?.Body;
        if (body is null || Functions.IsIterator(body) || DeclaresMeter(body, context)) return false;
        return UsesMeter(body, context) || Kind(function, body, symbol, Operation(function, symbol, context), context) != EntryGuard.None;
    }

    /// <summary>Whether the function is a worker: the meter is a parameter.</summary>
    internal static bool IsGivenMeter(SyntaxNode function, PassContext context) =>
        ((function as BaseMethodDeclarationSyntax)?.ParameterList ?? (function as LocalFunctionStatementSyntax)?.ParameterList)?.Parameters.Any(p => p.Identifier.ValueText == context.Names.Meter) == true;
}
