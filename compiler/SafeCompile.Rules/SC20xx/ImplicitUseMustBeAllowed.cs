using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Rules;

/// <summary>
/// SC2003: members that a construct calls although no operation carries them: those of <c>foreach</c>, <c>using</c>,
/// deconstruction, patterns, indices, collection expressions, tuple comparison, string <c>switch</c>.
/// </summary>
internal sealed class ImplicitUseMustBeAllowed(Judgement judge)
{
    private readonly WellKnownUses _known = new(judge);

    public void Check(IOperation operation, SemanticModel model)
    {
        Site at = operation.Syntax;
        switch (operation)
        {
            case IForEachLoopOperation loop:
                EnumerationMustBeAllowed.Check(loop, model, judge);
                break;
            case IUsingOperation use:
                Using(use.Resources, at);
                break;
            case IUsingDeclarationOperation use:
                Using(use.DeclarationGroup, at);
                break;
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax assignment }:
                Deconstruct(model.GetDeconstructionInfo(assignment), at);
                break;
            case IRecursivePatternOperation pattern:
                Recursive(pattern, at);
                break;
            case IListPatternOperation pattern:
                Used(pattern.LengthSymbol, at, "the list pattern");
                Used(pattern.IndexerSymbol, at, "the list pattern");
                break;
            case ISlicePatternOperation pattern:
                Used(pattern.SliceSymbol, at, "the slice pattern");
                break;
            case IImplicitIndexerReferenceOperation indexer:
                Used(indexer.LengthSymbol, at, "the index");
                if (indexer.IndexerSymbol is IPropertySymbol property) Accessors.Check(property, indexer, "the index", judge);
                else Used(indexer.IndexerSymbol, at, "the index");
                break;
            case ICollectionExpressionOperation collection:
                CollectionExpressionMustBeAllowed.Check(collection, judge);
                break;
            case ISpreadOperation spread:
                Used(spread.ElementConversion.MethodSymbol, at, "the spread element");
                EnumerationMustBeAllowed.CheckSource(spread.Operand.Type, at, "the spread element", judge);
                break;
            case ITupleBinaryOperation comparison:
                Comparison(comparison.LeftOperand.Type, comparison.RightOperand.Type, at);
                break;
            case IConstantPatternOperation { Value: { ConstantValue: { HasValue: true, Value: string } } } pattern:
                Text(pattern.InputType, at);
                break;
            case ISingleValueCaseClauseOperation { Value: { ConstantValue: { HasValue: true, Value: string } } }:
                _known.StringEquality(at, "'switch' on text");
                break;
            case IBinaryOperation binary:
                Operators(binary, at);
                break;
            case IConversionOperation { Operand: IInterpolatedStringOperation, OperatorMethod: null, Type.Name: "IFormattable" or "FormattableString" }:
                _known.FormattableString(at);
                break;
            case IConversionOperation { OperatorMethod: null, Operand.Type: { } from, Type: { } to }:
                Elements(from, to, at);
                break;
        }
    }

    public void Deconstruct(DeconstructionInfo info, Site at)
    {
        Used(info.Method, at, "the deconstruction");
        Used(info.Conversion?.MethodSymbol, at, "the deconstruction");
        foreach (DeconstructionInfo nested in info.Nested) Deconstruct(nested, at);
    }

    private void Used(ISymbol? symbol, Site at, string construct)
    {
        ISymbol? member = symbol is IPropertySymbol property ? Accessors.Getter(property) ?? symbol : symbol;
        judge.Members.Check(member, at, construct);
    }

    private void Using(IOperation resources, Site at)
    {
        if (resources is IVariableDeclarationGroupOperation group)
        {
            foreach (IVariableDeclarationOperation declaration in group.Declarations)
            {
                foreach (IVariableDeclaratorOperation variable in declaration.Declarators) _known.Dispose(variable.Symbol.Type, at);
            }
        }
        else
        {
            _known.Dispose(resources.Type, at);
        }
    }

    private void Recursive(IRecursivePatternOperation pattern, Site at)
    {
        if (pattern.DeconstructSymbol is ITypeSymbol type) judge.Types.Check(type, at);
        else Used(pattern.DeconstructSymbol, at, "the positional pattern");
    }

    private void Text(ITypeSymbol? input, Site at)
    {
        if (input is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", ContainingNamespace.Name: "System" }) _known.SpanEquality(at);
        else _known.StringEquality(at, "the text pattern");
    }

    private void Operators(IBinaryOperation binary, Site at)
    {
        if (binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && binary.OperatorMethod is null
            && binary.LeftOperand.Type?.SpecialType == SpecialType.System_String && binary.RightOperand.Type?.SpecialType == SpecialType.System_String)
            _known.StringEquality(at, "'=='");

        // && and || of a user-defined type also call its 'true' or 'false'.
        if (binary is { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr, OperatorMethod: { } method })
            _known.Operators(method.ContainingType, at, "op_True", "op_False");
    }

    /// <summary>Tuples are converted element by element, by conversions that the operation does not carry.</summary>
    private void Elements(ITypeSymbol from, ITypeSymbol to, Site at)
    {
        from = Unwrap(from);
        to = Unwrap(to);
        if (from is not INamedTypeSymbol { IsTupleType: true } source || to is not INamedTypeSymbol { IsTupleType: true } target
            || source.TupleElements.Length != target.TupleElements.Length) return;
        for (int i = 0; i < source.TupleElements.Length; i++)
        {
            ITypeSymbol a = source.TupleElements[i].Type, b = target.TupleElements[i].Type;
            if (SymbolEqualityComparer.Default.Equals(a, b)) continue;
            judge.Members.Check(judge.Compilation.ClassifyConversion(a, b).MethodSymbol, at, "the conversion");
            Elements(a, b, at);
        }

        static ITypeSymbol Unwrap(ITypeSymbol type) =>
            type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
    }

    /// <summary>Types that the language itself compares.</summary>
    private static bool IsPrimitive(ITypeSymbol type) => type.SpecialType
        is SpecialType.System_Object or SpecialType.System_IntPtr or SpecialType.System_UIntPtr
        or (>= SpecialType.System_Boolean and <= SpecialType.System_Double);

    /// <summary>Tuples are compared element by element, by operators that no API tells: those of both sides are judged.</summary>
    private void Comparison(ITypeSymbol? left, ITypeSymbol? right, Site at)
    {
        foreach (ITypeSymbol? side in (ITypeSymbol?[])[left, right])
        {
            if (side is not INamedTypeSymbol type) continue;
            if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            {
                Comparison(type.TypeArguments[0], null, at);
            }
            else if (type.IsTupleType)
            {
                foreach (IFieldSymbol element in type.TupleElements) Comparison(element.Type, null, at);
            }
            else if (type.SpecialType == SpecialType.System_String)
            {
                _known.StringEquality(at, "the tuple comparison");
            }
            else if (type.TypeKind is TypeKind.Struct or TypeKind.Class && !IsPrimitive(type))
            {
                for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
                    _known.Operators(t, at, "op_Equality", "op_Inequality", "op_Implicit");
            }
        }
    }
}
