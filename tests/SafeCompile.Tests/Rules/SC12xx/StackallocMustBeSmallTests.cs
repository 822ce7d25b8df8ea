using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class StackallocMustBeSmallTests
{
    [Theory]
    [InlineData("Span<byte> s = {|SC1203:stackalloc byte[100_000_000]|};")]
    [InlineData("Span<byte> s = {|SC1203:stackalloc byte[1025]|};")]
    [InlineData("Span<long> s = {|SC1203:stackalloc long[129]|};")]
    [InlineData("Span<byte> s = {|SC1203:stackalloc byte[n]|};")]
    [InlineData("Span<byte> s = n > 1 ? {|SC1203:stackalloc byte[n]|} : {|SC1203:stackalloc byte[2000]|};")]
    public void LargeOrVariable_IsRefused(string statement) => RuleCheck.Check($"class C {{ void F(int n) {{ {statement} }} }}");

    [Theory]
    [InlineData("Span<byte> s = stackalloc byte[1024];")]
    [InlineData("Span<long> s = stackalloc long[8 * 16];")]
    [InlineData("Span<int> s = stackalloc int[] { 1, 2, 3 };")]
    [InlineData("Span<int> s = stackalloc[] { 1, 2, 3 };")]
    [InlineData("const int n2 = 16; Span<int> s = stackalloc int[n2];")]
    [InlineData("for (int i = 0; i < n; i++) { Span<int> s = stackalloc int[4]; }")]
    public void SmallAndConstant_IsAccepted(string statement) => RuleCheck.Check($"class C {{ void F(int n) {{ {statement} }} }}");
}
