using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.CSharp.SyntaxKind;

namespace SafeCompile.Rules;

/// <summary>
/// The closed list of syntax: nodes, tokens and directives that guests may write. A kind that is not here, a new one of a later
/// compiler included, is refused.
/// </summary>
internal static class AllowedSyntax
{
    private static readonly bool[] s_allowed = Build();

    public static bool Contains(SyntaxKind kind) => (uint)kind < (uint)s_allowed.Length && s_allowed[(int)kind];

    private static bool[] Build()
    {
        var table = new bool[10_000];
        foreach (SyntaxKind[] group in (SyntaxKind[][])[Types, Expressions, Patterns, Statements, Declarations, Punctuation, Keywords, Literals, Directives])
        {
            foreach (SyntaxKind kind in group) table[(int)kind] = true;
        }

        return table;
    }

    private static SyntaxKind[] Types =>
    [
        IdentifierName, QualifiedName, GenericName, TypeArgumentList, AliasQualifiedName, PredefinedType, ArrayType, ArrayRankSpecifier,
        NullableType, OmittedTypeArgument, OmittedArraySizeExpression, TupleType, TupleElement, RefType, ScopedType,
    ];

    private static SyntaxKind[] Expressions =>
    [
        ParenthesizedExpression, ConditionalExpression, InvocationExpression, ElementAccessExpression, ArgumentList, BracketedArgumentList,
        Argument, NameColon, ExpressionColon, CastExpression, AnonymousMethodExpression, SimpleLambdaExpression, ParenthesizedLambdaExpression,
        ObjectInitializerExpression, CollectionInitializerExpression, ArrayInitializerExpression, AnonymousObjectMemberDeclarator,
        ComplexElementInitializerExpression, ObjectCreationExpression, AnonymousObjectCreationExpression, ArrayCreationExpression,
        ImplicitArrayCreationExpression, StackAllocArrayCreationExpression, ImplicitStackAllocArrayCreationExpression,
        InterpolatedStringExpression, Interpolation, InterpolatedStringText, InterpolationAlignmentClause, InterpolationFormatClause,
        ImplicitElementAccess, IsPatternExpression, RangeExpression, ImplicitObjectCreationExpression, IndexExpression,
        AddExpression, SubtractExpression, MultiplyExpression, DivideExpression, ModuloExpression, LeftShiftExpression, RightShiftExpression,
        UnsignedRightShiftExpression, LogicalOrExpression, LogicalAndExpression, BitwiseOrExpression, BitwiseAndExpression,
        ExclusiveOrExpression, EqualsExpression, NotEqualsExpression, LessThanExpression, LessThanOrEqualExpression, GreaterThanExpression,
        GreaterThanOrEqualExpression, IsExpression, AsExpression, CoalesceExpression, SimpleMemberAccessExpression,
        ConditionalAccessExpression, MemberBindingExpression, ElementBindingExpression,
        SimpleAssignmentExpression, AddAssignmentExpression, SubtractAssignmentExpression, MultiplyAssignmentExpression,
        DivideAssignmentExpression, ModuloAssignmentExpression, AndAssignmentExpression, ExclusiveOrAssignmentExpression,
        OrAssignmentExpression, LeftShiftAssignmentExpression, RightShiftAssignmentExpression, UnsignedRightShiftAssignmentExpression,
        CoalesceAssignmentExpression, UnaryPlusExpression, UnaryMinusExpression, BitwiseNotExpression, LogicalNotExpression,
        PreIncrementExpression, PreDecrementExpression, PostIncrementExpression, PostDecrementExpression,
        ThisExpression, BaseExpression, NumericLiteralExpression, StringLiteralExpression, CharacterLiteralExpression,
        TrueLiteralExpression, FalseLiteralExpression, NullLiteralExpression, DefaultLiteralExpression, Utf8StringLiteralExpression,
        FieldExpression, TypeOfExpression, SizeOfExpression, CheckedExpression, UncheckedExpression, DefaultExpression,
        QueryExpression, QueryBody, FromClause, LetClause, JoinClause, JoinIntoClause, WhereClause, OrderByClause, AscendingOrdering,
        DescendingOrdering, SelectClause, GroupClause, QueryContinuation,
        TupleExpression, DeclarationExpression, RefExpression, ThrowExpression, SuppressNullableWarningExpression,
        WithExpression, WithInitializerExpression, CollectionExpression, ExpressionElement, SpreadElement,
        SwitchExpression, SwitchExpressionArm,
    ];

    private static SyntaxKind[] Patterns =>
    [
        SingleVariableDesignation, ParenthesizedVariableDesignation, DiscardDesignation, DeclarationPattern, ConstantPattern,
        CasePatternSwitchLabel, WhenClause, RecursivePattern, PropertyPatternClause, Subpattern, PositionalPatternClause, DiscardPattern,
        VarPattern, ParenthesizedPattern, RelationalPattern, TypePattern, OrPattern, AndPattern, NotPattern, SlicePattern, ListPattern,
    ];

    private static SyntaxKind[] Statements =>
    [
        Block, LocalDeclarationStatement, VariableDeclaration, VariableDeclarator, EqualsValueClause, ExpressionStatement, EmptyStatement,
        LabeledStatement, GotoStatement, GotoCaseStatement, GotoDefaultStatement, BreakStatement, ContinueStatement, ReturnStatement,
        YieldReturnStatement, YieldBreakStatement, ThrowStatement, WhileStatement, DoStatement, ForStatement, ForEachStatement,
        ForEachVariableStatement, UsingStatement, CheckedStatement, UncheckedStatement, LockStatement, IfStatement, ElseClause,
        SwitchStatement, SwitchSection, CaseSwitchLabel, DefaultSwitchLabel, TryStatement, CatchClause, CatchDeclaration,
        CatchFilterClause, FinallyClause, LocalFunctionStatement,
    ];

    private static SyntaxKind[] Declarations =>
    [
        CompilationUnit, GlobalStatement, NamespaceDeclaration, FileScopedNamespaceDeclaration, UsingDirective, NameEquals,
        AttributeList, AttributeTargetSpecifier, SyntaxKind.Attribute, AttributeArgumentList, AttributeArgument,
        ClassDeclaration, StructDeclaration, InterfaceDeclaration, EnumDeclaration, DelegateDeclaration, RecordDeclaration,
        RecordStructDeclaration, BaseList, SimpleBaseType, PrimaryConstructorBaseType, TypeParameterConstraintClause, ConstructorConstraint,
        ClassConstraint, StructConstraint, TypeConstraint, DefaultConstraint, AllowsConstraintClause, RefStructConstraint,
        ExplicitInterfaceSpecifier, EnumMemberDeclaration, FieldDeclaration, EventFieldDeclaration, MethodDeclaration, OperatorDeclaration,
        ConversionOperatorDeclaration, ConstructorDeclaration, BaseConstructorInitializer, ThisConstructorInitializer,
        PropertyDeclaration, EventDeclaration, IndexerDeclaration, AccessorList, GetAccessorDeclaration, SetAccessorDeclaration,
        InitAccessorDeclaration, AddAccessorDeclaration, RemoveAccessorDeclaration, ParameterList, BracketedParameterList, Parameter,
        TypeParameterList, TypeParameter, ArrowExpressionClause, ExtensionBlockDeclaration,
    ];

    private static SyntaxKind[] Punctuation =>
    [
        TildeToken, ExclamationToken, PercentToken, CaretToken, AmpersandToken, AsteriskToken, OpenParenToken, CloseParenToken, MinusToken,
        PlusToken, EqualsToken, OpenBraceToken, CloseBraceToken, OpenBracketToken, CloseBracketToken, BarToken, ColonToken, SemicolonToken,
        LessThanToken, CommaToken, GreaterThanToken, DotToken, QuestionToken, SlashToken, DotDotToken, BarBarToken, AmpersandAmpersandToken,
        MinusMinusToken, PlusPlusToken, ColonColonToken, QuestionQuestionToken, ExclamationEqualsToken, EqualsEqualsToken,
        EqualsGreaterThanToken, LessThanEqualsToken, LessThanLessThanToken, LessThanLessThanEqualsToken, GreaterThanEqualsToken,
        GreaterThanGreaterThanToken, GreaterThanGreaterThanEqualsToken, GreaterThanGreaterThanGreaterThanToken,
        GreaterThanGreaterThanGreaterThanEqualsToken, SlashEqualsToken, AsteriskEqualsToken, BarEqualsToken, AmpersandEqualsToken,
        PlusEqualsToken, MinusEqualsToken, CaretEqualsToken, PercentEqualsToken, QuestionQuestionEqualsToken, UnderscoreToken,
        OmittedTypeArgumentToken, OmittedArraySizeExpressionToken, EndOfFileToken,
    ];

    private static SyntaxKind[] Keywords =>
    [
        BoolKeyword, ByteKeyword, SByteKeyword, ShortKeyword, UShortKeyword, IntKeyword, UIntKeyword, LongKeyword, ULongKeyword,
        DoubleKeyword, FloatKeyword, DecimalKeyword, StringKeyword, CharKeyword, VoidKeyword, ObjectKeyword, TypeOfKeyword, SizeOfKeyword,
        NullKeyword, TrueKeyword, FalseKeyword, IfKeyword, ElseKeyword, WhileKeyword, ForKeyword, ForEachKeyword, DoKeyword, SwitchKeyword,
        CaseKeyword, DefaultKeyword, TryKeyword, CatchKeyword, FinallyKeyword, LockKeyword, GotoKeyword, BreakKeyword, ContinueKeyword,
        ReturnKeyword, ThrowKeyword, PublicKeyword, PrivateKeyword, InternalKeyword, ProtectedKeyword, StaticKeyword, ReadOnlyKeyword,
        SealedKeyword, ConstKeyword, StackAllocKeyword, VolatileKeyword, NewKeyword, OverrideKeyword, AbstractKeyword, VirtualKeyword,
        EventKeyword, RefKeyword, OutKeyword, InKeyword, IsKeyword, AsKeyword, ParamsKeyword, ThisKeyword, BaseKeyword, NamespaceKeyword,
        UsingKeyword, ClassKeyword, StructKeyword, InterfaceKeyword, EnumKeyword, DelegateKeyword, CheckedKeyword, UncheckedKeyword,
        OperatorKeyword, ExplicitKeyword, ImplicitKeyword, YieldKeyword, PartialKeyword, GlobalKeyword, TypeKeyword, FieldKeyword,
        MethodKeyword, ParamKeyword, PropertyKeyword, TypeVarKeyword, GetKeyword, SetKeyword, AddKeyword, RemoveKeyword, WhereKeyword,
        FromKeyword, GroupKeyword, JoinKeyword, IntoKeyword, LetKeyword, ByKeyword, SelectKeyword, OrderByKeyword, OnKeyword, EqualsKeyword,
        AscendingKeyword, DescendingKeyword, NameOfKeyword, WhenKeyword, OrKeyword, AndKeyword, NotKeyword, WithKeyword, InitKeyword,
        RecordKeyword, UnmanagedKeyword, RequiredKeyword, ScopedKeyword, FileKeyword, AllowsKeyword, VarKeyword, ExtensionKeyword,
    ];

    private static SyntaxKind[] Literals =>
    [
        IdentifierToken, NumericLiteralToken, CharacterLiteralToken, StringLiteralToken, InterpolatedStringStartToken,
        InterpolatedStringEndToken, InterpolatedVerbatimStringStartToken, InterpolatedStringToken, InterpolatedStringTextToken,
        SingleLineRawStringLiteralToken, MultiLineRawStringLiteralToken, Utf8StringLiteralToken, Utf8SingleLineRawStringLiteralToken,
        Utf8MultiLineRawStringLiteralToken, InterpolatedSingleLineRawStringStartToken, InterpolatedMultiLineRawStringStartToken,
        InterpolatedRawStringEndToken,
    ];

    private static SyntaxKind[] Directives =>
    [
        IfDirectiveTrivia, ElifDirectiveTrivia, ElseDirectiveTrivia, EndIfDirectiveTrivia, RegionDirectiveTrivia, EndRegionDirectiveTrivia,
        DefineDirectiveTrivia, UndefDirectiveTrivia, ErrorDirectiveTrivia, WarningDirectiveTrivia, PragmaWarningDirectiveTrivia,
        NullableDirectiveTrivia,
    ];
}
