using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class InstantiationFlowTests
{
    [Theory]
    [InlineData("class C { static int F<T>(int n) => n == 0 ? 0 : {|SC1413:F<List<T>>(n - 1)|}; }")]
    [InlineData("class C { static int F<T>(int n) => n == 0 ? 0 : {|SC1413:F<(T, T)>(n - 1)|}; }")]
    [InlineData("class C { static int F<T>(int n, T t) => n == 0 ? 0 : {|SC1413:F(n - 1, new[] { t })|}; }")]
    [InlineData("class G<T> { G<G<T>> {|SC1413:f|}; }")]
    [InlineData("class G<T> { static int x = {|SC1413:G<G<T>>.x|}; }")]
    [InlineData("class D<T> { } class {|SC1413:C|}<T> : D<C<C<T>>> { }")]
    [InlineData("class C { static void F<T>() { void L<U>() { {|SC1413:F<List<U>>()|}; } L<T>(); } }")]
    [InlineData("class C { static void F<T>() { Action a = () => {|SC1413:F<List<T>>()|}; } }")]
    [InlineData("class O<T> { class I { O<List<T>>.I {|SC1413:f|}; } }")]
    public void Growing_IsRefused(string source) => RuleCheck.Check(source);

    [Fact]
    public void GrowingAroundTwoMethods_IsRefused()
    {
        var found = RuleCheck.Run("class C { static void F<T>() => G<List<T>>(); static void G<U>() => F<U>(); }");
        Assert.Equal(["SC1413"], found.Select(d => d.Id));
    }

    [Fact]
    public void GrowingThroughAVirtualCall_IsRefused()
    {
        var found = RuleCheck.Run("""
            interface I { void F<T>(int n); }
            class X : I { public void F<T>(int n) { ((I)this).F<(T, int)>(n + 1); } }
            """);
        Assert.Equal(["SC1413"], found.Select(d => d.Id));
    }

    [Fact]
    public void GrowingThroughAnOverride_IsRefused()
    {
        var found = RuleCheck.Run("""
            abstract class B { public abstract void F<T>(B b); }
            class X : B { public override void F<U>(B b) => b.F<List<U>>(b); }
            """);
        Assert.Equal(["SC1413"], found.Select(d => d.Id));
    }

    [Fact]
    public void Multiplying_IsRefused()
    {
        string source = "class A<T> { } class B<T> { } class C { static void F0<T>() { } "
            + string.Concat(Enumerable.Range(1, 6).Select(i => $"static void F{i}<T>() {{ F{i - 1}<A<T>>(); F{i - 1}<B<T>>(); F{i - 1}<List<T>>(); F{i - 1}<T[]>(); }} "))
            + "static void M() => F6<int>(); }";
        Assert.All(RuleCheck.Run(source), d => Assert.Equal("SC1413", d.Id));
        Assert.NotEmpty(RuleCheck.Run(source));
    }

    [Theory]
    [InlineData("class C { static int F<T>(int n) => n == 0 ? 0 : F<T>(n - 1); static void M() { F<int>(1); F<List<int>>(1); } }")]
    [InlineData("class N<T> { N<T> next; N<T> Map<U>(Func<T, U> f) { var r = new N<U>(); return null; } }")]
    [InlineData("interface IEntity<T> where T : IEntity<T> { } class E : IEntity<E> { }")]
    [InlineData("class Tree<T> { class Leaf : Tree<T> { } }")]
    [InlineData("class C { static void F<T>() => G<List<T>>(); static void G<U>() { } }")]
    public void OrdinaryGenerics_AreAccepted(string source) => RuleCheck.Check(source);

    [Fact]
    public void NestedTypeOfAnotherInstantiation_IsRefused()
    {
        var found = RuleCheck.Run("class A<T1, T2> { class B : A<B, B> { } }");
        Assert.Contains(found, d => d.Id == "SC1414");
    }
}
