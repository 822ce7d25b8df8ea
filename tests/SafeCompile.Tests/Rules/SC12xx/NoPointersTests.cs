using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class NoPointersTests
{
    [Fact]
    public void UnsafeAndPointers_AreRefused() => RuleCheck.Check("""
        class C
        {
            {|SC1201:unsafe|} int F() { int x = 1;
                {|SC1201:int*|} p = &x;
                return {|SC1201:p[1]|}; }
        }
        """);

    [Fact]
    public void InferredPointers_AreRefused() => RuleCheck.Check("class C { void F() { var p = {|SC1203:{|SC1201:stackalloc|} int[4]|}; } }");

    [Fact]
    public void Multiplication_IsAccepted() => RuleCheck.Check("class C { int F(int a, int b) { int c = a * b; return a & b & c; } }");
}
