using System.Text;
using SafeCompile.Fuzz.Core;

namespace SafeCompile.Fuzz.Text;

/// <summary>Texts that are deep or long in one way, and sequences of tokens without sense.</summary>
internal static class Bombs
{
    // Before, inside and after; the first and the last are repeated.
    private static readonly (string Head, string Open, string Core, string Close, string Tail)[] s_families =
    [
        ("var x = ", "(", "1", ")", ";"), ("var x = ", "-", "1", "", ";"), ("var x = ", "!", "true", "", ";"), ("object x = ", "new object[] { ", "1", " }", ";"), ("int[] x = ", "[", "1", "]", ";"),
        ("var x = ", "$\"{", "1", "}\"", ";"), ("var x = a", ".N", "", "", ";"), ("var x = a", "?.N", "", "", ";"), ("var x = ", "a ?? ", "1", "", ";"), ("var x = ", "true ? 1 : ", "1", "", ";"), ("var x = ", "a => ", "1", "", ";"),
        ("System.Func<int> f = ", "((System.Func<int>)(() => ", "1", "))()", ";"), ("", "{ ", "", " }", ""), ("", "if (true) ", ";", "", ""), ("", "for (;;) ", ";", "", ""), ("", "while (true) { ", "", " }", ""), ("", "try { ", "", " } finally { }", ""),
        ("", "lock (null) ", ";", "", ""), ("", "using (null) ", ";", "", ""), ("", "switch (1) { default: ", "break;", " break; }", ""), ("", "void F() { ", "", " }", ""), ("", "class C { ", "", " }", ""), ("", "namespace N { ", "", " }", ""),
        ("class L<T> { } class C { ", "L<", "int", ">", " x; }"), ("var x = 1 is ", "(", "int", ")", ";"), ("var x = 1 is ", "not ", "1", "", ";"), ("var x = null is ", "{ P: ", "1", " }", ";"), ("var x = null is ", "[", "1", "]", ";"),
        ("var x = 1 is 1", " or 2", "", "", ";"), ("(", "(int, ", "int", ")", " a);"), ("int", "[]", "", "", " x;"), ("int", "?", "", "", " x;"), ("int", "*", "", "", " x;"), ("delegate*<", "delegate*<", "int", ">", "> x;"), ("var x = 1", " + 1", "", "", ";"),
        ("var x = \"\"", " + a", "", "", ";"), ("const string s = \"x\"", " + \"y\"", "", "", ";"), ("var x = from a in b ", "from c in d ", "", "", "select a;"), ("var x = ", "from a in ", "b", " select a", ";"), ("var x = ", "checked(", "1", ")", ";"),
        ("var x = ", "(int)", "1", "", ";"), ("x = ", "y = ", "1", "", ";"), ("var x = a", "[0]", "", "", ";"), ("F", "(1)", "", "", ";"), ("var x = ", "F(", "1", ")", ";"), ("var x = ", "new C { A = ", "1", " }", ";"), ("var x = 1", " switch { _ => 1 }", "", "", ";"),
        ("var x = ", "throw ", "null", "", ";"), ("var x = ", "await ", "a", "", ";"), ("var x = ", "ref ", "a", "", ";"), ("var x = 0", "..1", "", "", ";"), ("var x = a", " with { B = 1 }", "", "", ";"), ("var x = ", "[.. ", "a", "]", ";"), ("", "if (a) ; else ", ";", "", ""),
        ("", "#if true\n", "", "#endif\n", ""), ("", "#region r\n", "", "#endregion\n", ""), ("", "[A]", "", "", " class C { }"), ("enum E { ", "A, ", "", "", " }"), ("class C { ", "int x; ", "", "", " }"), ("class C { ", "void F() { } ", "", "", " }"), ("class C<", "T, ", "U", "", "> { }"),
        ("", "l: ", ";", "", ""), ("", "goto l; l: ; ", "", "", ""), ("F(", "1, ", "1", "", ");"), ("void F(", "int a, ", "int b", "", ") { }"), ("", "using System; ", "", "", ""), ("int ", "a, ", "b", "", ";"), ("", "; ", "", "", ""), ("var x = $\"", "{1}", "", "", "\";"),
        ("var x = ", "sizeof(", "int", ")", ";"), ("var x = ", "default(", "int", ")", ";"), ("var x = ", "nameof(", "a", ")", ";"), ("var x = ", "a!", "", "", ";"), ("var x = ", "(a, ", "b", ")", ";"), ("var x = ", "new { A = ", "1", " }", ";"), ("", "a.", "b", "", "();"), ("using X = ", "N.", "A", "", ";"),
        ("global::", "A<", "int", ">.B", " x;"), ("/*", "/*", "", "*/", ""), ("\"", "\\\"", "", "", "\";"), ("@\"", "\"\"", "", "", "\";"), ("", "\"\"\"\n", "", "\n\"\"\"", ""), ("interface I { } ", "interface I<T> : I<I<T>> { } ", "", "", ""), ("var x = ", "delegate { return ", "1", "; }", ";"), ("var x = ", "async () => await ", "a", "", ";"),
        ("record R", "(int A)", "", "", ";"), ("class C : ", "A, ", "B", "", " { }"), ("class C<T> where T : ", "A, ", "B", "", " { }"), ("int this", "[int i]", "", "", ";"), ("var x = ", "stackalloc int[", "1", "]", ";"), ("foreach (var x in ", "(", "a", ")", ") ;"), ("catch", " when (true)", "", "", ";"), ("extension(", "int ", "x", "", ") { }"),
    ];

    private static readonly string[] s_contexts = ["#", "class P { void M() { # } }", "class P { # }", "public class Plugin { public static object Run(object[] args) { int a = 1; int[] b = { 1 }; # return a; } }", "[Obsolete(#)] class C { }", "class C { int F = #; }"];

    private static readonly string[] s_vocabulary =
    [
        .. "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while __arglist __makeref __reftype __refvalue add alias allows and args ascending async await by descending dynamic equals extension field file from get global group init into join let managed nameof nint not notnull nuint on or orderby partial record remove required scoped select set unmanaged value var when where with yield".Split(' '),
        .. "a b C T x1 0 1.5 0x1F 'c' \"s\" $\"{a}\" @\"v\" \"\"\"r\"\"\" ( ) [ ] { } < > ; , . : :: ? ?? ??= ?. ! != == = => + ++ += - -- -= * *= / /= % %= & && &= | || |= ^ ^= ~ << <<= >> >>> >>= <= >= .. -> # @ \\".Split(' '), "\n", "// c\n", "/* */",
    ];

    internal static string Nested(Dice dice)
    {
        (string head, string open, string core, string close, string tail) = dice.Pick(s_families);
        int depth = dice.Next(8) switch { 0 => 128, 1 => 64, 2 => 1_000, 3 => 10_000, 4 => dice.Between(2, 100), _ => dice.Skewed() };
        (string Open, string Close) second = dice.OneIn(4) ? (dice.Pick(s_families).Open, dice.Pick(s_families).Close) : ("", "");
        var text = new StringBuilder(head);
        for (int i = 0; i < depth && text.Length < 400_000; i++) text.Append(open).Append(second.Open);
        text.Append(core);
        for (int i = 0; i < depth && text.Length < 800_000 && !dice.OneIn(50_000); i++) text.Append(second.Close).Append(close);
        text.Append(tail);
        return dice.Pick(s_contexts).Replace("#", text.ToString(), StringComparison.Ordinal);
    }

    internal static string Tokens(Dice dice)
    {
        var text = new StringBuilder();
        for (int i = dice.Between(5, 100) * (dice.OneIn(20) ? 100 : 1); i > 0; i--) text.Append(dice.Pick(s_vocabulary)).Append(dice.OneIn(10) ? "" : " ");
        return text.ToString();
    }
}
