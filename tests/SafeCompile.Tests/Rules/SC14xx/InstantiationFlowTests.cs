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

    [Theory]
    [InlineData("class P<T> { public void M(int n) { new P<List<T>>().M(n - 1); } }")]
    [InlineData("class P<T> { public P<List<T>> Many() => new(); public static void R(P<T> p) { P<List<T>>.R(p.Many()); } }")]
    [InlineData("class P<T> { public P<List<T>> Many() => new(); public virtual object V() => Many(); }")]
    [InlineData("class P<T> { public P<List<T>> Many() => new(); public P() { Many(); } }")]
    [InlineData("interface I { I Many(); } class P<T> : I { public I Many() => new P<List<T>>(); }")]
    [InlineData("interface I { I Many(); } class P<T> { public I Many() => new D<List<T>>(); } class D<U> : P<U>, I { }")]
    [InlineData("class P<T> { public object M(int n) => N(n); object N(int n) { Func<int, object> f = new P<(T, T)>().M; return f(n); } }")]
    [InlineData("partial class P<T> { public partial void M(int n); public partial void M(int n) { new P<List<T>>().M(n - 1); } }")]
    [InlineData("class P<T> { public void M(int n) { void L() { new P<List<T>>().M(n); } L(); } }")]
    [InlineData("class O<T> { public class I { public void M() { new O<List<T>>.I().M(); } } }")]
    [InlineData("class B<T> { public void M() { new D<T>().M(); } } class D<U> : B<List<U>> { }")]
    [InlineData("class P<T> { public P<List<T>> Q => new P<List<T>>(); public void M() { var q = Q; q.M(); } }")]
    [InlineData("static class E { extension<T>(P<T> p) { public P<List<T>> Grow() => new P<List<T>>().Grow().Back(); } public static P<T> Back<T>(this P<List<T>> p) => new(); } class P<T> { }")]
    [InlineData("static class E { extension<T>(T t) { public void F(int n) { E.F(new List<T>(), n - 1); } } }")]
    public void GrowingThroughMethodsOfAType_IsRefused(string source) => Assert.Contains(RuleCheck.Run(source), d => d.Id == "SC1413");

    [Theory]
    [InlineData("class P<T> { public P<List<T>> Many() => new(); static void M() { new P<int>().Many().Many(); } }")]
    [InlineData("class P<T> { public P<(T, U)> And<U>(P<U> o) => new(); public P<List<T>> Many() => new(); public P<(T, List<T>)> Some() => And(Many()); }")]
    [InlineData("class P<T> { public P<U> Select<U>(Func<T, U> f) => new(); public P<List<T>> Many() => Select(t => new List<T>()); public P<T?> Opt() => Select(t => (T?)t); }")]
    [InlineData("struct S<T> { public S<S<T>> Wrap() => new(); static S<S<S<int>>> M() => new S<int>().Wrap().Wrap(); }")]
    public void CombinatorsThatTheirCallersNest_AreAccepted(string source) => RuleCheck.Check(source);

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
