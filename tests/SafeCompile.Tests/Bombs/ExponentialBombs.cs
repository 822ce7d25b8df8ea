using static SafeCompile.Tests.Bombs.Bomb;

namespace SafeCompile.Tests.Bombs;

/// <summary>A few hundred characters whose meaning doubles with each step. No cap on sizes sees them; each has a bound of its own.</summary>
internal static class ExponentialBombs
{
    private const string Head = "using System; using System.Collections.Generic; using System.Linq;\n";

    internal static IEnumerable<Bomb> All =>
    [
        // Overload resolution binds a lambda once for each candidate, and so the lambdas inside it.
        new("lambda-overload", n => Head + "public class C { static int F(Func<int, int> f) => 1; static int F(Func<long, int> f) => 2; static int F(Func<string, int> f) => 3; "
            + $"static int M() => {Nest("F(x => ", "1", ")", n)}; }}", "CS0121"),
        new("lambda-inferred", n => Head + "public class C { static T F<T>(Func<int, T> f) => f(1); static T F<T>(Func<string, T> f) => f(\"\"); static T F<T>(Func<C, T> f) => f(null!); "
            + $"static object M() => {Nest("F(x => ", "x.ToString()", ")", n)}; }}", "CS0121"),
        new("lambda-siblings", n => Head + "public class C { static T F<T>(Func<T> a, Func<T> b) => a(); " + $"static int M() => {Twice(n)}; }}"),
        new("ext-overload-err", n => Head + "public static class E { " + Each(8, i => $"public static int G(this {Types[i]} s, Func<{Types[i]}, int> f) => 1; ")
            + $"static int M() => {Nest("1.G(x => ", "x.Nope", ")", n)}; }}", ""),
        new("nullable-lambdas", n => "#nullable enable\n" + Head + $"public class C {{ static T F<T>(Func<T> f) => f(); static object? M(object? o) => {Nest("F(() => ", "o", ")", n)}; }}"),
        new("nested-generic-exp", n => $"public class A<T1, T2, T3, T4, T5, T6> {{ public class B : A<B, B, B, B, B, B> {{ {(n == 0 ? "B" : "B" + Repeat(".B", n))} x; }} }}", "SC1414"),
        new("nested-generic-alias", n => $"public class A<T, U> {{ public class B : A<B, B> {{ }} }} public class D {{ A<int, int>{Repeat(".B", n)} x; }}", "SC1414"),
        new("iface-generic-exp", n => "public interface I0<T> { }\n" + Each(n, i => $"public interface I{i + 1}<T> : I{i}<I{i}<T>>, I{i}<T[]> {{ }}\n") + $"public class C {{ I{n}<int> f; }}"),
        new("iface-fan", n => "public interface I0<T> { }\n" + Each(n, i => $"public interface I{i + 1}<T> : I{i}<(T, T)>, I{i}<T[]> {{ }}\n")),
        new("class-generic-exp", n => "public class A0<T> { public T F; }\n" + Each(n, i => $"public class A{i + 1}<T> : A{i}<(T, T)> {{ }}\n")),
        new("tuple-doubling", n => Body("var x0 = (a, a); " + Each(n, i => $"var x{i + 1} = (x{i}, x{i}); "))),
        new("anon-doubling", n => Body("var x0 = new { a = 1, b = 1 }; " + Each(n, i => $"var x{i + 1} = new {{ a = x{i}, b = x{i} }}; "))),
        new("chain-doubling", n => Body($"var x = v{Each(n, i => $".Select(t{i} => (t{i}, t{i}))")};")),
        new("call-doubling", n => Members($"static Dictionary<T, T> Mk<T>(T x) where T : notnull => null!; static object M() => {Nest("Mk(", "1", ")", n)};")),
        new("deconstruction-doubling", n => Body("var x0 = (a, a); " + Each(n, i => $"var (p{i}, q{i}) = (x{i}, x{i}); var x{i + 1} = (p{i}, q{i}); "))),
        new("lambda-doubling", n => Body("Action f = () => { var x0 = (a, a); " + Each(n, i => $"var x{i + 1} = (x{i}, x{i}); ") + "};")),
        new("generic-doubling", n => Members("static Dictionary<T, T> Mk<T>(T x) => null!; static void M() { var x0 = Mk(1); " + Each(n, i => $"var x{i + 1} = Mk(x{i}); ") + "}")),
        new("array-doubling", n => Body("var x0 = new[] { (a, a) }; " + Each(n, i => $"var x{i + 1} = new[] {{ (x{i}, x{i}) }}; "))),
        new("func-doubling", n => Body("var x0 = (int q) => q; " + Each(n, i => $"var x{i + 1} = () => (x{i}, x{i}); "))),
        new("static-doubling", n => "public class W<T> { public static W<(T, T)> Next = null!; }\npublic class C { object f = W<int>" + Repeat(".Next", n) + "; }", ""),
        new("const-doubling", n => Members("const string X0 = \"0123456789abcdef\"; " + Each(n, i => $"const string X{i + 1} = X{i} + X{i}; "))),
        new("const-doubling-many", n => Members("const string X0 = \"0123456789abcdef\"; " + Each(Math.Min(n, 20), i => $"const string X{i + 1} = X{i} + X{i}; ") + Each(100, i => $"static string S{i} = X{Math.Min(n, 20)} + \"{i}\"; "))),
        new("const-interp", n => Members("const string X0 = \"0123456789abcdef\"; " + Each(n, i => $"const string X{i + 1} = $\"{{X{i}}}{{X{i}}}{{X{i}}}{{X{i}}}\"; "))),
        new("const-local", n => Body("const string X0 = \"0123456789abcdef\"; " + Each(n, i => $"const string X{i + 1} = X{i} + X{i}; "))),
        new("const-optional", n => Members("const string X0 = \"0123456789abcdef\"; " + Each(n, i => $"const string X{i + 1} = X{i} + X{i}; ") + $"static void M(string s = X{n} + X{n}) {{ }}")),
        new("const-decimal", n => Body($"decimal x = 1.0000001m{Repeat(" * 1.0000001m", n)};")),
        new("query-lets", n => Body($"var x = from y in v{Each(n, i => $" let y{i} = y + 1")} select y;")),
        new("query-joins", n => Body($"var x = from y in v{Each(n, i => $" join y{i} in v on y equals y{i}")} select y;")),
        new("query-intos", n => Body($"var x = from y in v{Each(n, i => $" group y by 1 into y{i} from y in y{i}")} select y;")),
        new("inf-base", n => $"public class C<T> : D<C<{Nest("C<", "T", ">", n)}>> {{ }} public class D<T> {{ }}", "SC1413"),
        new("inf-iface", n => $"public interface I<T> {{ }} public class C<T> : I<{Nest("C<", "T", ">", n + 1)}> {{ }}", "SC1413"),
        new("variance-loop", n => "public interface N<in T> { } public class C<X> : N<N<C<C<X>>>> { void M() { N<C<int>> x = new C<int>(); } } // " + Text(n), ""),
        new("pattern-tuple-bool", n => Members($"static int M({List(Math.Max(2, n), i => $"bool b{i}")}) => ({List(Math.Max(2, n), i => $"b{i}")}) switch {{ "
            + List(Math.Max(2, n), i => $"({List(Math.Max(2, n), k => k == i ? "true" : "_")}) => {i}") + ", _ => -1 };")),
        new("pattern-tuple-pairs", n => Members($"static int M({List(Math.Max(2, n), i => $"int b{i}")}) => ({List(Math.Max(2, n), i => $"b{i}")}) switch {{ "
            + List(Math.Max(2, n), i => $"({List(Math.Max(2, n), k => k == i ? $"< {100 - i}" : k == (i * 7 + 3) % Math.Max(2, n) ? $"> {k}" : "_")}) => {i}") + ", _ => -1 };")),
        new("pattern-or", n => Members($"static bool M(object o) => o is {string.Join(" or ", Enumerable.Range(0, n + 1).Select(i => $"string {{ Length: > {i} and < {i + 5} or {i + 9} }}"))};")),
        new("pattern-list", n => Members($"static int M(bool[][] v) => v switch {{ {Each(n, i => $"[{Repeat("_, ", i)}[.., true, _], {Repeat("_, ", n - i)}..] => {i}, ")}_ => -1 }};")),
        new("pattern-props", n => $"public class C {{ {Each(n, i => $"public bool P{i}; ")} static int M(C c) => c switch {{ {Each(n, i => $"{{ P{i}: true, P{(i + 1) % n}: false }} => {i}, ")}_ => -1 }}; }}"),
        new("when-dag", n => Members($"static int M(object o, object p) => (o, p) switch {{ {Each(n, i => $"(int x, string y) when x > {i} => {i}, ")}_ => -1 }};")),
        new("ternary-lambda", n => Head + $"public class C {{ static int F(Func<bool, int> f) => 1; static int F(Func<bool, long> f) => 2; static int M(bool b) => {Nest("F(x => x ? ", "1", " : 2)", n)}; }}", ""),
        new("interp-overload", n => Head + $"public class C {{ static string F(string s) => s; static string F(FormattableString s) => \"\"; static string M(int a) => {Nest("F($\"{", "a", "}\")", n)}; }}"),
        new("conversion-diamond", n => Each(n, i => $"public class A{i} {{ public static implicit operator A{i + 1}(A{i} a) => null!; public static implicit operator B{i + 1}(A{i} a) => null!; }} public class B{i} {{ public static implicit operator A{i + 1}(B{i} a) => null!; }}\n")
            + $"public class A{n} {{ }} public class B{n} {{ }}"),
        new("switch-lambda", n => Head + $"public class C {{ static T F<T>(Func<int, T> f) => f(1); static T F<T>(Func<long, T> f) => f(1); static object M(int a) => {Nest("F(y => a switch { 1 => ", "1", ", _ => 2 })", n)}; }}", ""),
        new("targettyped", n => Body($"List<int> x = {Nest("b ? new() : (b ? new() : ", "new()", ")", n)};")),
        new("collexpr-overload", n => Head + $"public class C {{ static int F(int[] f) => 1; static int F(List<int> f) => 2; static int F(IEnumerable<long> f) => 3; static int M() => {Nest("F([", "1", "])", n)}; }}", ""),
    ];

    private static readonly string[] Types = ["int", "long", "object", "double", "decimal", "IComparable", "IEquatable<int>", "IFormattable"];

    private static string Twice(int n) => n == 0 ? "1" : $"F(() => {Twice(n - 1 > 10 ? 10 : n - 1)}, () => {Twice(n - 1 > 10 ? 10 : n - 1)})";
}
