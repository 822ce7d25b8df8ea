using Microsoft.CodeAnalysis.CSharp;
using SafeCompile.Rules;
using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class SyntaxKindMustBeAllowedTests
{
    /// <summary>
    /// Every kind that is not allowed, by name. A kind that a new compiler adds is in neither list and fails the test: somebody has to
    /// decide, and to look at every pass and at the verifier before allowing it.
    /// </summary>
    private const string Refused = """
        None List DollarToken BackslashToken DoubleQuoteToken SingleQuoteToken HashToken SlashGreaterThanToken LessThanSlashToken
        XmlCommentStartToken XmlCommentEndToken XmlCDataStartToken XmlCDataEndToken XmlProcessingInstructionStartToken
        XmlProcessingInstructionEndToken MinusGreaterThanToken FixedKeyword ExternKeyword ArgListKeyword MakeRefKeyword RefTypeKeyword
        RefValueKeyword UnsafeKeyword AliasKeyword AssemblyKeyword ModuleKeyword AsyncKeyword AwaitKeyword ManagedKeyword UnionKeyword
        ClosedKeyword SafeKeyword ElifKeyword EndIfKeyword RegionKeyword EndRegionKeyword DefineKeyword UndefKeyword WarningKeyword
        ErrorKeyword LineKeyword PragmaKeyword HiddenKeyword ChecksumKeyword DisableKeyword RestoreKeyword ReferenceKeyword LoadKeyword
        NullableKeyword EnableKeyword WarningsKeyword AnnotationsKeyword EndOfDirectiveToken EndOfDocumentationCommentToken BadToken
        XmlEntityLiteralToken XmlTextLiteralToken XmlTextLiteralNewLineToken RazorContentToken EndOfLineTrivia WhitespaceTrivia
        SingleLineCommentTrivia MultiLineCommentTrivia DocumentationCommentExteriorTrivia SingleLineDocumentationCommentTrivia
        MultiLineDocumentationCommentTrivia DisabledTextTrivia PreprocessingMessageTrivia LineDirectiveTrivia
        PragmaChecksumDirectiveTrivia ReferenceDirectiveTrivia BadDirectiveTrivia SkippedTokensTrivia ConflictMarkerTrivia XmlElement
        XmlElementStartTag XmlElementEndTag XmlEmptyElement XmlTextAttribute XmlCrefAttribute XmlNameAttribute XmlName XmlPrefix
        XmlText XmlCDataSection XmlComment XmlProcessingInstruction TypeCref QualifiedCref NameMemberCref IndexerMemberCref
        OperatorMemberCref ConversionOperatorMemberCref CrefParameterList CrefBracketedParameterList CrefParameter ExtensionMemberCref
        PointerType PointerMemberAccessExpression PointerIndirectionExpression AddressOfExpression AwaitExpression ArgListExpression
        MakeRefExpression RefValueExpression RefTypeExpression UnsafeExpression FixedStatement UnsafeStatement ExternAliasDirective
        DestructorDeclaration UnknownAccessorDeclaration IncompleteMember ShebangDirectiveTrivia LoadDirectiveTrivia
        FunctionPointerType FunctionPointerParameter FunctionPointerParameterList FunctionPointerCallingConvention
        FunctionPointerUnmanagedCallingConventionList FunctionPointerUnmanagedCallingConvention LineDirectivePosition
        LineSpanDirectiveTrivia IgnoredDirectiveTrivia WithElement UnionDeclaration
        """;

    [Fact]
    public void EveryKindIsEitherAllowedOrRefusedByName()
    {
        string[] refused = Refused.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        string[] notAllowed = [.. Enum.GetValues<SyntaxKind>().Distinct().Where(k => !AllowedSyntax.Contains(k)).Select(k => k.ToString())];
        Assert.Equal(refused.Order(StringComparer.Ordinal), notAllowed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void KindsOutsideTheTableAreRefused()
    {
        Assert.False(AllowedSyntax.Contains((SyntaxKind)9_999));
        Assert.False(AllowedSyntax.Contains((SyntaxKind)60_000));
    }

    [Theory]
    [InlineData("class C { ~C() { } }", "SC1401")]
    [InlineData("class C { extern void F(); }", "SC1403")]
    [InlineData("class C { void F(__arglist) { } }", "SC1205")]
    [InlineData("class C { void F(int x) { var r = __makeref(x); } }", "SC1205")]
    [InlineData("unsafe class C { }", "SC1201")]
    [InlineData("class C { unsafe delegate*<int, int> f; }", "SC1204")]
    [InlineData("class C { void F(int[] a) { fixed (int* p = a) { } } }", "SC1202")]
    [InlineData("struct S { unsafe fixed int a[4]; }", "SC1202")]
    [InlineData("extern alias Foo;", "SC3009")]
    [InlineData("[assembly: System.CLSCompliant(true)]", "SC3004")]
    [InlineData("[module: System.CLSCompliant(true)]", "SC3004")]
    public void RefusedSyntaxHasItsOwnId(string source, string id) => Assert.Contains(RuleCheck.Run(source), d => d.Id == id);

    [Theory]
    [InlineData("class C { int }")]
    [InlineData("class C { void F() { ` } }")]
    [InlineData("class C { int P { foo; } }")]
    public void WhatDoesNotParseIsLeftToTheCompiler(string source) => Assert.Empty(RuleCheck.Run(source));

    [Fact]
    public void OrdinaryModernSyntaxIsAccepted() => RuleCheck.Check("""
        namespace Game;
        public sealed record Point(int X, int Y) { public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y); }
        public static class Program
        {
            public static int Main()
            {
                int[] a = [1, 2, .. new int[] { 3 }];
                var p = new Point(1, 2) with { X = 3 };
                int sum = 0;
                foreach (int x in a) sum += x switch { < 0 => -x, 0 => 1, _ => x };
                if (a is [1, .., var last] && p is { X: > 2, Y: var y }) sum += last + y + a[^1];
                Func<int, int> twice = static x => 2 * x;
                goto end;
                end: return checked(twice(sum) + $"{sum}".Length);
            }
        }
        """);
}
