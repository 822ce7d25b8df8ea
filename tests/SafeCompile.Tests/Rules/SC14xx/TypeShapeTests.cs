using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class TypeShapeTests
{
    [Fact]
    public void LargeStruct_IsRefused() => RuleCheck.Check("""
        struct A { long a, b, c, d, e, f, g, h; }
        struct B { A a, b; }
        struct {|SC1408:C|} { B a; byte b; }
        """);

    [Fact]
    public void LargeInstantiation_IsRefused() => RuleCheck.Check("""
        struct A { long a, b, c, d, e, f, g, h; }
        struct {|SC1408:W<T>|} { T a, b, c; }
        class D { W<A> w; }
        """);

    [Fact]
    public void LargeTuple_IsRefused() => RuleCheck.Check("""
        struct A { long a, b, c, d, e, f, g, h; }
        class D { void F() {
            {|SC1408:var t = (new A(), new A(), new A())|};
        } }
        """);

    [Fact]
    public void SmallStructs_AreAccepted() => RuleCheck.Check("""
        struct A { long a, b, c, d, e, f, g, h; }
        struct B { A a, b; }
        struct W<T> { T a, b, c; }
        class D { W<int> w; B b; W<W<long>> v; }
        """);

    [Fact]
    public void DeepStructs_AreRefused()
    {
        string source = "struct S0 { int x; }" + string.Concat(Enumerable.Range(1, 9).Select(i => $"\nstruct {(i > 7 ? $"{{|SC1409:S{i}|}}" : $"S{i}")} {{ S{i - 1} f; }}"));
        RuleCheck.Check(source);
    }

    [Fact]
    public void DeepInheritance_IsRefused()
    {
        string source = "class K0 { }" + string.Concat(Enumerable.Range(1, 33).Select(i => $"\nclass {(i > 31 ? $"{{|SC1410:K{i}|}}" : $"K{i}")} : K{i - 1} {{ }}"));
        RuleCheck.Check(source);
    }

    [Fact]
    public void ManyInterfaces_AreRefused()
    {
        string declarations = string.Concat(Enumerable.Range(0, 9).Select(i => $"interface I{i} {{ }} "));
        RuleCheck.Check(declarations + "class {|SC1411:C|} : " + string.Join(", ", Enumerable.Range(0, 9).Select(i => $"I{i}")) + " { }");
        RuleCheck.Check(declarations + "class C : " + string.Join(", ", Enumerable.Range(0, 8).Select(i => $"I{i}")) + " { }");
    }

    [Fact]
    public void TupleDoubling_IsRefused()
    {
        string doubling = string.Concat(Enumerable.Range(1, 12).Select(i => $"\nvar x{i} = (x{i - 1}, x{i - 1});"));
        var found = RuleCheck.Run("struct E { } class C { void F() { var x0 = (new E(), new E());" + doubling + " } }");
        Assert.Contains(found, d => d.Id == "SC1412" && d.Line == 7);
        Assert.DoesNotContain(found, d => d.Line < 5);
    }

    [Fact]
    public void ManyDimensions_AreRefused() => RuleCheck.Check("class C { int[,,,] a;\n int[,,,,] {|SC1415:b|}; }");

    [Fact]
    public void LargeFrame_IsRefused()
    {
        string locals = string.Concat(Enumerable.Range(0, 130).Select(i => $"A a{i} = default; "));
        RuleCheck.Check("struct A { long a, b, c, d, e, f, g, h; } class C { {|SC1416:void|} F() { " + locals + "} }");
    }

    [Fact]
    public void RefFields_AreRefused_StaticEventsAreNot() => RuleCheck.Check("""
        ref struct R {
            {|SC1406:ref int x;|}
            Span<int> s; }
        class C {
            static event Action E;
            event Action F;
            static Action g;
            static event Action G { add => g += value; remove => g -= value; } }
        """);

    [Fact]
    public void FinalizeByName_IsRefused() => RuleCheck.Check("class C { void {|SC1401:Finalize|}() { } void Finalize(int x) { } }");
}
