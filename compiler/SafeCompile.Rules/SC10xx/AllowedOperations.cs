using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.OperationKind;

namespace SafeCompile.Rules;

/// <summary>
/// The closed list of what a guest's code may mean to the compiler. A kind that is not here, a new one of a later compiler
/// included, is refused.
/// </summary>
internal static class AllowedOperations
{
    private static readonly bool[] s_allowed = Build();

    public static bool Contains(OperationKind kind) => (uint)kind < (uint)s_allowed.Length && s_allowed[(int)kind];

    private static bool[] Build()
    {
        var table = new bool[512];
        foreach (OperationKind kind in Kinds) table[(int)kind] = true;
        return table;
    }

    private static OperationKind[] Kinds =>
    [
        Block, VariableDeclarationGroup, Switch, Loop, Labeled, Branch, Empty, Return, YieldBreak, OperationKind.Lock, Try, Using, YieldReturn,
        ExpressionStatement, LocalFunction, Literal, Conversion, Invocation, ArrayElementReference, LocalReference, ParameterReference,
        FieldReference, MethodReference, PropertyReference, EventReference, Unary, Binary, Conditional, Coalesce, AnonymousFunction,
        ObjectCreation, TypeParameterObjectCreation, ArrayCreation, InstanceReference, IsType, SimpleAssignment, CompoundAssignment,
        Parenthesized, EventAssignment, ConditionalAccess, ConditionalAccessInstance, InterpolatedString, AnonymousObjectCreation,
        ObjectOrCollectionInitializer, MemberInitializer, NameOf, OperationKind.Tuple, TranslatedQuery, DelegateCreation, DefaultValue,
        TypeOf, SizeOf, IsPattern, Increment, Throw, Decrement, DeconstructionAssignment, DeclarationExpression, OmittedArgument,
        FieldInitializer, VariableInitializer, PropertyInitializer, ParameterInitializer, ArrayInitializer, VariableDeclarator,
        VariableDeclaration, Argument, CatchClause, SwitchCase, CaseClause, InterpolatedStringText, Interpolation, ConstantPattern,
        DeclarationPattern, TupleBinary, MethodBody, ConstructorBody, Discard, CoalesceAssignment, OperationKind.Range, RecursivePattern,
        DiscardPattern, SwitchExpression, SwitchExpressionArm, PropertySubpattern, UsingDeclaration, NegatedPattern, BinaryPattern,
        TypePattern, RelationalPattern, With, InterpolatedStringHandlerCreation, InterpolatedStringAddition,
        InterpolatedStringAppendLiteral, InterpolatedStringAppendFormatted, InterpolatedStringHandlerArgumentPlaceholder, ListPattern,
        SlicePattern, ImplicitIndexerReference, Utf8String, OperationKind.Attribute, CollectionExpression, Spread,
    ];
}
