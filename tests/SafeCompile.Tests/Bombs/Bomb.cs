using System.Globalization;
using System.Text;

namespace SafeCompile.Tests.Bombs;

/// <summary>A family of programs that grow with one number.</summary>
/// <param name="Name">Unique.</param>
/// <param name="Make">The program of a size.</param>
/// <param name="Small">What becomes of a small one: null when it compiles, else a diagnostic that refuses it.</param>
public sealed record Bomb(string Name, Func<int, string> Make, string? Small = null)
{
    /// <summary>The name, for test explorers.</summary>
    public override string ToString() => Name;

    /// <summary><paramref name="open"/> and <paramref name="close"/> around <paramref name="inner"/>, <paramref name="n"/> times.</summary>
    internal static string Nest(string open, string inner, string close, int n) => Repeat(open, n) + inner + Repeat(close, n);

    internal static string Repeat(string text, int n) => new StringBuilder(text.Length * n).Insert(0, text, n).ToString();

    /// <summary>The text for 0, 1, 2 …, one after the other.</summary>
    internal static string Each(int n, Func<int, string> text) => string.Concat(Enumerable.Range(0, n).Select(text));

    /// <summary>The text for 0, 1, 2 …, with commas.</summary>
    internal static string List(int n, Func<int, string> text) => string.Join(", ", Enumerable.Range(0, n).Select(text));

    /// <summary>A method with this body.</summary>
    internal static string Body(string statements) =>
        "using System; using System.Collections.Generic; using System.Linq;\npublic class C { public C N; public int P; public static int F(int x) => x; public static void M(int a, object o, bool b, C c, int[] v, string s) {\n" + statements + "\n} }";

    /// <summary>A type with these members.</summary>
    internal static string Members(string members) => "using System; using System.Collections.Generic; using System.Linq;\npublic class C {\n" + members + "\n}";

    internal static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
}
