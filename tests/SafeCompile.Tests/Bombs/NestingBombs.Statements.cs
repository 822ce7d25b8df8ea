using static SafeCompile.Tests.Bombs.Bomb;

namespace SafeCompile.Tests.Bombs;

/// <content>Statements, declarations and directives.</content>
internal static partial class NestingBombs
{
    internal static IEnumerable<Bomb> Statements =>
    [
        new("blocks", n => Body(Nest("{ ", "a = 1;", " }", n))),
        new("usings", n => "using System;\npublic class D : IDisposable { public void Dispose() { } public static void M(D d) { " + Nest("using (d) { ", "", "}", n) + " } }"),
        new("usingstack", n => "using System;\npublic class D : IDisposable { public void Dispose() { } public static void M(D d) { " + Repeat("using (d) ", n) + "; } }"),
        new("usingdecls", n => "using System;\npublic class D : IDisposable { public void Dispose() { } public static void M(D d) { " + Each(n, i => $"using var d{i} = d; ") + " } }"),
        new("types", n => Nest("public class C { ", "", "}", 1)[..^1] + Each(n, i => $"public class C{i} {{ ") + Repeat("}", n) + "}"),
        new("generictypes", n => "public class C<T> { " + Each(n, i => $"public class C{i}<T{i}> {{ ") + Repeat("}", n) + "}"),
        new("trys", n => Body(Nest("try { ", "a = 1;", " } finally { }", n))),
        new("catches", n => Body(Nest("try { } catch { ", "a = 1;", " }", n))),
        new("finallies", n => Body(Nest("try { } finally { ", "a = 1;", " }", n))),
        new("locks", n => Body(Nest("lock (o) { ", "", "}", n))),
        new("elseif", n => Body("if (b) { }" + Repeat(" else if (b) { }", n))),
        new("ifs", n => Body(Repeat("if (b) ", n) + "a = 1;")),
        new("labels", n => Body(Each(n, i => $"L{i}: ") + "a = 1;")),
        new("switchstmt", n => Body(Nest("switch (a) { case 1: ", "", "break; }", n))),
        new("namespaces", n => Each(n, i => $"namespace N{i} {{ ") + "public class C { }" + Repeat(" }", n)),
        new("localfuncs", n => Body(Each(n, i => $"void F{i}() {{ ") + Repeat("}", n))),
        new("loops", n => Body(Repeat("while (b) ", n) + "a = 1;")),
        new("fors", n => Body(Each(n, i => $"for (int i{i} = 0; i{i} < 3; i{i}++) ") + "a = 1;")),
        new("foreachs", n => Body(Each(n, i => $"foreach (int e{i} in v) ") + "a = 1;")),
        new("dos", n => Body(Nest("do ", "a = 1;", " while (b);", n))),
        new("inheritchain", n => "public class C0 { }\n" + Each(n, i => $"public class C{i + 1} : C{i} {{ }}\n")),
        new("inheritrev", n => Each(n, i => $"public class C{n - i} : C{n - i - 1} {{ }}\n") + "public class C0 { }"),
        new("ifacechain", n => "public interface I0 { }\n" + Each(n, i => $"public interface I{i + 1} : I{i} {{ }}\n")),
        new("structchain", n => "public struct S0 { public byte F; }\n" + Each(n, i => $"public struct S{i + 1} {{ public S{i} F; }}\n")),
        new("queryclauses", n => Body("var x = from y in v" + Each(n, i => $" from y{i} in v") + " select y;")),
        new("constchain", n => Members("const int X0 = 1; " + Each(n, i => $"const int X{i + 1} = X{i} + 1; "))),
        new("constchainrev", n => Members(Each(n, i => $"const int X{n - i} = X{n - i - 1} + 1; ") + "const int X0 = 1;")),
        new("constchainstr", n => Members("const string X0 = \"x\"; " + Each(n, i => $"const string X{i + 1} = X{i} + \"x\"; "))),
        new("constchaintypes", n => Each(n, i => $"public class C{i} {{ public const int X = C{i + 1}.X + 1; }}\n") + $"public class C{n} {{ public const int X = 1; }}"),
        new("enumchain", n => "public enum E { X0, " + Each(n, i => $"X{i + 1} = X{i} + 1, ") + "}"),
        new("varchain", n => Body("var x0 = a; " + Each(n, i => $"var x{i + 1} = x{i}; "))),
        new("usingalias", n => Each(n, i => $"using A{i} = System.Int32;\n") + "public class C { A0 f; }"),
        new("gotochain", n => Body(Each(n, i => $"L{i}: if (b) goto L{(i + 1) % n}; ") + " a = 1;")),
        new("fieldchain", n => Members("static int X0 = 1; " + Each(n, i => $"static int X{i + 1} = X{i} + 1; "))),
        new("callladder", n => Members("static int F0() => 1; " + Each(n, i => $"static int F{i + 1}() => F{i}(); "))),
        new("constraints", n => Each(n, i => $"public class C{i}<T> where T : C{(i + 1) % n}<T> {{ }}\n"), ""),
        new("nsdots", n => $"namespace A{Repeat(".A", n)} {{ public class C {{ }} }}"),
        new("usingdots", n => $"using System{Repeat(".X", n)};\npublic class C {{ }}", "CS0234"),
        new("ppif", n => Repeat("#if X\n", n) + Repeat("#endif\n", n) + "public class C { }"),
        new("ppelif", n => "#if X\n" + Repeat("#elif X\n", n) + "#endif\npublic class C { }"),
        new("ppexpr", n => "#if X" + Repeat(" || X", n) + "\n#endif\npublic class C { }"),
        new("ppnot", n => "#if " + Repeat("!", n) + "X\n#endif\npublic class C { }"),
        new("ppparens", n => "#if " + Nest("(", "X", ")", n) + "\n#endif\npublic class C { }"),
        new("regions", n => Repeat("#region x\n", n) + Repeat("#endregion\n", n) + "public class C { }"),
        new("xmldoc", n => "/// " + Nest("<a>", "", "</a>", n) + "\npublic class C { }"),
        new("cref", n => $"/// <see cref=\"{Nest("L{", "T", "}", n)}\"/>\npublic class C {{ }}"),
    ];

    internal static IEnumerable<Bomb> All => Expressions.Concat(Statements);
}
