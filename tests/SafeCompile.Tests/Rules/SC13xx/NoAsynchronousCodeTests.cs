using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class NoAsynchronousCodeTests
{
    [Fact]
    public void AsyncMethod_IsRefused() => RuleCheck.Check("class C { {|SC1301:async|} void F() { } }");

    [Fact]
    public void AsyncLambda_IsRefused() => RuleCheck.Check("class C { Action F() => {|SC1301:async|} () => { }; }");

    [Fact]
    public void ThreadStatic_IsRefused() => RuleCheck.Check("class C { [{|SC1302:ThreadStatic|}] static int t; }");

    [Fact]
    public void Lock_IsAccepted() => RuleCheck.Check("class C { int F(object o) { lock (o) { return 1; } } }");

    [Fact]
    public void LockOnThreadingLock_IsRefused() =>
        RuleCheck.Check("class C { int F({|SC2002:System.Threading.Lock|} o) { lock (o) { return 1; } } }");

    [Fact]
    public void AVariableNamedAsync_IsAccepted() => RuleCheck.Check("class C { int F(int async) => async; }");
}
