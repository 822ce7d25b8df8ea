using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeCompile.Cli.Deriving;

namespace SafeCompile.Tests.Deriving;

/// <summary>Single shapes of IL, compiled here and walked against the running framework: what counts, what is cut, and what is resolved.</summary>
public sealed class SnippetFactsTests
{
    [Theory]
    // Loops.
    [InlineData("int M(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }", "loop")]
    [InlineData("int M(int n) { int s = 0; for (int i = 0; i < 8; i++) s += i; return s; }", "")]
    [InlineData("int M(int n) { int s = 0; for (int i = 0; i < 8; i++) for (int j = 1; j <= 3; j += 2) s += j; return s; }", "")]
    [InlineData("int M(int n) { int s = 0; for (int i = 0; i < 8; i++) for (int j = 0; j < n; j++) s += j; return s; }", "loop")]
    [InlineData("int M(int n) { int s = 0; for (int i = 0; i < 8; i++) if (n == i) i = 0; return s; }", "loop")]
    [InlineData("int M(int n) { int s = 0; for (int i = 0; i < 8;) if (n != s) i++; return s; }", "loop")]
    [InlineData("int M(int n) { for (int i = 0; i < 8; i++) F(ref i); return n; } void F(ref int i) { }", "loop")]
    [InlineData("int M(int n) => n < 2 ? n : M(n - 1);", "loop")]
    [InlineData("int M(int n) => n < 2 ? n : F(n - 1); int F(int n) => M(n);", "loop")]
    // What only throws is cut, what a throw helper gets included.
    [InlineData("int M(int n) { if (n < 0) throw new ArgumentException(string.Concat(\"a\", n.ToString())); return n; }", "throws")]
    [InlineData("int M(int n) { if (n < 0) Fail(string.Concat(\"a\", n.ToString())); return n; } static void Fail(string s) { throw new ArgumentException(s); }", "throws")]
    [InlineData("int M(int n) { ArgumentOutOfRangeException.ThrowIfNegative(n); return n; }", "throws")]
    [InlineData("int M(int n) { try { if (n < 0) throw new ArgumentException(new string('a', n)); return n; } catch (ArgumentException) { return 0; } }", "buffer object native")]
    // Memory.
    [InlineData("int[] M(int n) => new int[n];", "buffer")]
    [InlineData("int[] M(int n) => new int[4];", "object")]
    [InlineData("object M(int n) => n;", "object")]
    [InlineData("object M(int n) => new object();", "object")]
    [InlineData("int[,] M(int n) => new int[n, n];", "buffer")]
    [InlineData("bool M<T>(T n) => n is null;", "")]
    // Statics.
    [InlineData("static int s; int M() => s;", "static")]
    [InlineData("static int s; int M() => s = 1;", "write")]
    [InlineData("static readonly int s = 4; static readonly string t = \"\"; int M() => s + t.Length;", "")]
    [InlineData("static readonly int[] s = { 4 }; int M() => s[0];", "static")]
    [InlineData("int M(int n) => ((ReadOnlySpan<byte>)[1, 2, 3])[n];", "throws unsafe")]
    [InlineData("Func<int,int> M() => static x => x + 1;", "object")]
    // Callbacks, and calls that have one target.
    [InlineData("int M(Func<int> f) => f();", "callback")]
    [InlineData("string M(object o) => o.ToString();", "callback")]
    [InlineData("int M(IComparable<int> c) => c.CompareTo(1);", "callback")]
    [InlineData("bool M<T>(T a, T b) where T : IEquatable<T> => a.Equals(b);", "callback")]
    [InlineData("bool M(int a, int b) => F(a, b); static bool F<T>(T a, T b) where T : IEquatable<T> => a.Equals(b);", "")]
    [InlineData("bool M(int a, int b) => System.Collections.Generic.EqualityComparer<int>.Default.Equals(a, b);", "static")]
    [InlineData("int M(int a, int b) => F(a, b); static T F<T>(T a, T b) where T : System.Numerics.IAdditionOperators<T, T, T> => a + b;", "")]
    [InlineData("int M(D d) => d.CompareTo(d); } public sealed class D : IComparable<D> { public int CompareTo(D d) => 1;", "")]
    [InlineData("int M(D d) => d.V(); } public sealed class D : B { public override int V() => 1; } public class B { public virtual int V() => 2;", "callback")]
    [InlineData("int M(B d) => d.V(3); } public class B { public virtual int V(int n) { while (n > 0) n /= 2; return n; }", "callback loop")]
    [InlineData("int M(B d) => d.V(); } public class B { public virtual int V() => 2;", "callback")]
    // Locks, memory without types, the rest.
    [InlineData("int M(object o) { lock (o) return 1; }", "lock")]
    [InlineData("int M(ref int n) => System.Threading.Interlocked.Increment(ref n);", "lock")]
    [InlineData("[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)] int M() => 1;", "lock")]
    [InlineData("unsafe int M(int* p) => *p;", "unsafe")]
    [InlineData("unsafe int M(int n) => *(byte*)&n;", "unsafe")]
    [InlineData("int M(int n) { Span<int> s = stackalloc int[2]; return s.Length; }", "unsafe throws")]
    [InlineData("float M(int n) => System.Runtime.CompilerServices.Unsafe.BitCast<int, float>(n);", "")]
    [InlineData("object M(string n) => System.Runtime.CompilerServices.Unsafe.As<string, object>(ref n);", "unsafe")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"c\")] static extern int getpid(); int M() => getpid();", "native")]
    [InlineData("object M() => System.Globalization.CultureInfo.CurrentCulture;", "culture")]
    public void A_shape_has_these_kinds(string members, string kinds)
    {
        string[] expected = kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected.Order(), Kinds(members).Order());
    }

    /// <summary>It never returns either, but what it does is no exception.</summary>
    [Fact]
    public void Ending_the_process_is_not_taken_for_a_throw()
    {
        string[] kinds = [.. Kinds("int M(int n) { if (n < 0) Environment.FailFast(null); return n; }")];
        Assert.Contains("environment", kinds);
        Assert.Contains("native", kinds);
    }

    // The member of interest is M.
    private static string Public(string members) => new System.Text.RegularExpressions.Regex(@"(unsafe )?[\w\[\],<>]+ M(<T>)?\(").Replace(members, "public $0", 1);

    private static IEnumerable<string> Kinds(string members)
    {
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText("using System; public class C { " + Public(members) + " }")],
            Basic.Reference.Assemblies.Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true));
        using var bytes = new MemoryStream();
        Assert.Empty(compilation.Emit(bytes).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        using var framework = new Framework(["System.Private.CoreLib", "Snippet"], name =>
            name == "Snippet" ? new PEReader(new MemoryStream(bytes.ToArray()))
            : Path.Combine(folder, name + ".dll") is var path && File.Exists(path) ? new PEReader(File.OpenRead(path), PEStreamOptions.PrefetchEntireImage)
            : null);
        return new Deriver(framework, Policy.Pure).Derive(["C"]).First(m => m.Id.StartsWith("M:M", StringComparison.Ordinal)).Facts.Select(f => Fact.Name(f.Kind)).Distinct();
    }
}
