namespace SafeCompile.Tests.Verifier;

/// <summary>C# that the judge would refuse or a broken pass would let through, judged on the bytes alone.</summary>
public class HostileTextTests
{
    [Theory]
    [InlineData("SC6090", "public static class C { public static int X; }")]
    [InlineData("SC6090", "public static class C { public static readonly object X = new(); }")]
    [InlineData("SC6091", "public static class C { static C() { while (true) { } } public static void F() { } }")]
    [InlineData("SC6121", "public class C { ~C() { } }")]
    [InlineData("SC6010", "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] public struct S { [System.Runtime.InteropServices.FieldOffset(0)] public object A; }")]
    [InlineData("SC6010", "public static class C { [System.Runtime.InteropServices.DllImport(\"libc\")] public static extern int getpid(); }")]
    [InlineData("SC6010", "public static class C { [System.Runtime.CompilerServices.ModuleInitializer] public static void F() { } }")]
    [InlineData("SC6010", "public static class C { [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)] public static void F() { } }")]
    [InlineData("SC6030", "[System.Runtime.CompilerServices.InlineArray(1000)] public struct S { public int X; }")]
    [InlineData("SC6030", "public static class C { [ThreadStatic] public static int X; }")]
    [InlineData("SC6030", "namespace System.Runtime.CompilerServices { public class IgnoresAccessChecksToAttribute(string n) : Attribute { public string N = n; } } [System.Runtime.CompilerServices.IgnoresAccessChecksTo(\"x\")] public class C { }")]
    [InlineData("SC6020", "namespace SafeCompile.Runtime { public static class Guard2 { } }")]
    [InlineData("SC6020", "namespace System { public static class Math2 { } }")]
    [InlineData("SC6021", "public class C : System.IO.MemoryStream { }")]
    [InlineData("SC6021", "public class C : System.Collections.IComparer { public int Compare(object? a, object? b) => 0; }")]
    [InlineData("SC6021", "public class C : Exception { public override string? StackTrace => null; }")]
    [InlineData("SC6040", "public static class C { public static object F(object o) => o.GetType(); }")]
    [InlineData("SC6040", "public static class C { public static object F() => new System.IO.MemoryStream(); }")]
    [InlineData("SC6040", "public static class C { public static void F() { Meter m = Guard.Charge(1); int[,] a = new int[3, 4]; } }")]
    [InlineData("SC6042", "public static class C { public static object F(string a) => a.Substring(1); }")]
    [InlineData("SC6050", "public static class C { public static int F() { Span<int> s = stackalloc int[4]; return s[0]; } }")]
    [InlineData("SC6010", "public static unsafe class C { public static int F(int* p) => *p; }")]
    [InlineData("SC6010", "public static unsafe class C { public static int F(delegate*<int> p) => p(); }")]
    [InlineData("SC6053", "public static class C { public static int[] F(int n) { Meter m = Guard.Charge(1); return new int[n]; } }")]
    [InlineData("SC6060", "public static class C { public static void F() { while (true) { } } }")]
    [InlineData("SC6060", "public static class C { public static void F(int n) { Meter m = Guard.Charge(1); for (int i = 0; i < n; i++) { if (i > 3) { Guard.Charge(m, 1); } } } }")]
    [InlineData("SC6060", "public static class C { public static void F(int n) { Meter m = Guard.Charge(1); for (;;) { Guard.Charge(m, 1); for (;;) { if (n == 3) break; } } } }")]
    [InlineData("SC6070", "public static class C { public static int F(int n) { Meter m = Guard.Charge(1); return F(n - 1); } }")]
    [InlineData("SC6070", "public static class C { public static int F(int n) => G(n); public static int G(int n) => H(n) + 1; public static int H(int n) => n < 0 ? 0 : F(n); }")]
    [InlineData("SC6070", "public static class C { public static void F() { Action? a = null; a = () => a!(); a(); } }")]
    [InlineData("SC6070", "public static class C { public static Func<int, int> F(Func<int, int> f) => x => f(x) + 1; }")]
    [InlineData("SC6070", "public interface I { int F(); } public class A(I i) : I { public int F() => i.F(); }")]
    [InlineData("SC6070", "public class C : IComparable<C> { public C? Next; public int CompareTo(C? o) => ((IComparable<C>)this).CompareTo(o); }")]
    [InlineData("SC6070", "public class C { public C() { new C(); } }")]
    [InlineData("SC6070", "public class C { public int P => P + 1; }")]
    [InlineData("SC6070", "public static class C { public static IEnumerable<int> F() { foreach (int x in F()) { Guard.Charge(1); yield return x; } } }")]
    [InlineData("SC6070", "public static class C { public static int F(Meter m, int n) { Guard.Charge(m, 1); return F(m, n - 1); } }")]
    [InlineData("SC6070", "public static class C { public static int F(Meter m, int n) { if (n > 5) return F(m, n - 1); Guard.Enter(m, 1); return Guard.Leave(m, 1); } }")]
    [InlineData("SC6070", "public static class C { public static int F(Meter m, int n) { Guard.Enter(m, 1); Guard.Leave(m); return F(m, n - 1); } }")]
    [InlineData("SC6080", "public static class C { public static int F(int n) { Meter m = Guard.Charge(1); try { return 1 / n; } catch (Exception) { return 0; } } }")]
    [InlineData("SC6080", "public static class C { public static int F(int n) { Meter m = Guard.Charge(1); long k = Guard.Mark(m); Guard.Try(m, k, 1); try { return 1 / n; } catch (Exception) when (n > 3) { Guard.Caught(m, k); return 0; } } }")]
    [InlineData("SC6080", "public static class C { public static int F(int n) { Meter m = Guard.Charge(1); long k = Guard.Mark(m); Guard.Try(m, k, 1); try { return 1 / n; } catch (Exception) when (n > 3 || Guard.Live(m)) { Guard.Caught(m, k); return 0; } } }")]
    [InlineData("SC6080", "public static class C { public static int F(int n) { Meter m = Guard.Charge(1); long k = Guard.Mark(m); Guard.Try(m, k, 1); try { return 1 / n; } catch (Exception) when (Guard.Live(m)) { return 0; } } }")]
    [InlineData("SC6080", "public static class C { public static int F(int n) { Meter m = Guard.Charge(1); long k = Guard.Mark(m); try { return 1 / n; } catch (Exception) when (Guard.Live(m)) { Guard.Caught(m, k); return 0; } } }")]
    [InlineData("SC6080", "public static class C { public static int F(int n) { Meter m = Guard.Charge(1); long k = Guard.Mark(m); Guard.Try(m, k, 1); try { n = 1 / n; } finally { n++; } return n; } }")]
    [InlineData("SC6080", "public static class C { public static int F(int n) { Meter m = Guard.Charge(1); long k = Guard.Mark(m); Guard.Try(m, k, 1); try { n = 1 / n; } finally { if (Guard.Live(m)) { Guard.Finally(m, k); n++; } else { n = Math.Abs(n); } } return n; } }")]
    [InlineData("SC6100", "public static class C { public static int F(Meter m, int n) { long k = Guard.Mark(m); Guard.Enter(m, 1); Guard.Try(m, k, 1); try { n = 1 / n; } catch (Exception) when (Guard.Live(m)) { Guard.Caught(m, k); n = F(m, n); } Guard.EndTry(m, k); return Guard.Leave(m, n); } }")]
    [InlineData("SC6100", "public static class C { public static int F(Meter m, int n) { long k = Guard.Mark(m); Guard.Try(m, k, 1); try { n = 1 / n; } finally { if (Guard.Live(m)) { int d = Guard.Finally(m, k); Guard.Enter(m, 1); Guard.EndFinally(m, d); n = F(m, n); Guard.Leave(m); } } return n; } }")]
    [InlineData("SC6100", "public static class C { public static IEnumerable<int> F(int n) { Meter m = Guard.Resume(2); long k = Guard.Mark(m); Guard.Leave(m); yield return 1; m = Guard.Resume(2); Guard.Try(m, k, 1); try { n = 1 / n; } catch (Exception) when (Guard.Live(m)) { Guard.Caught(m, k); } Guard.EndTry(m, k); Guard.Leave(m); } }")]
    [InlineData("SC6100", "public class C { public Meter? M; public void F() { Guard.Charge(M!, 1); M = null; } }")]
    [InlineData("SC6100", "public class C { public static void F() { Meter m = default!; Guard.Charge(m, 1); } }")]
    [InlineData("SC6100", "public class C { public static Meter F() => Guard.Current(); }")]
    [InlineData("SC6100", "public class C { public static void F(List<Meter> l) { } }")]
    [InlineData("SC6100", "public class C { public static void F(Meter m, int n) { if (n > 0) F(null!, n - 1); } }")]
    [InlineData("SC6110", "public class C { public static void F() { Meter m = Guard.Charge(1); Guard.Leave(m); } }")]
    [InlineData("SC6110", "public static class C { public static int F(int n) { Meter m = Guard.Charge(1); long k = Guard.Mark(m); Guard.Try(m, k, 1); try { n = 1 / n; } finally { if (Guard.Live(m)) { int d = Guard.Finally(m, k); Guard.EndFinally(m, d); n = 1 / n; } } return n; } }")]
    [InlineData("SC6110", "public static class C { public static int F(int n) { Meter m = Guard.Charge(1); long k = Guard.Mark(m); Guard.Try(m, k, 1); try { n = 1 / n; } finally { if (Guard.Live(m)) { int d = Guard.Finally(m, k); n++; Guard.EndFinally(m, d); Guard.EndFinally(m, d); } } return n; } }")]
    [InlineData("SC6110", "public class C { public static void F(Meter m, int n) { if (n > 0) Guard.Enter(m, 1); Guard.Leave(m); } }")]
    [InlineData("SC6110", "public class C { public static int F(Meter m, int n) { Guard.Enter(m, 0); return Guard.Leave(m, n); } }")]
    [InlineData("SC6110", "public class C { public static void F(int n) { Meter m = Guard.Charge(1); if (Guard.Alloc(m, n)) { } } }")]
    [InlineData("SC6110", "public class C { public static void F(int n) { Meter m = Guard.Charge(1); if (Guard.Alloc(m, -8)) { } } }")]
    [InlineData("SC6120", "public struct S1 { public long A, B, C, D, E, F, G, H; } public struct S2 { public S1 A, B, C, D, E, F, G, H; } public struct S3 { public S2 A, B, C; }")]
    public void Refused(string id, string text) => GuestText.Refuses(id, text);

    [Fact]
    public void Too_long_a_chain_without_a_depth_check()
    {
        string chain = string.Concat(Enumerable.Range(0, 210).Select(i => $"public static int F{i}(int n) => F{i + 1}(n);"));
        GuestText.Refuses("SC6071", "public static class C { " + chain + " public static int F210(int n) => n; }");
    }

    [Fact]
    public void Inheritance_too_deep() => GuestText.Refuses("SC6120", "public class C0 { }" + string.Concat(Enumerable.Range(1, 40).Select(i => $"public class C{i} : C{i - 1} {{ }}")));

    [Fact]
    public void Debug_builds_are_refused() => GuestText.Refuses("SC6030", GuestText.Compile("public class C { }", level: Microsoft.CodeAnalysis.OptimizationLevel.Debug));

    [Fact]
    public void Findings_name_method_and_offset()
    {
        Verification.VerificationFinding finding = GuestText.Refuses("SC6042", "public static class C { public static object F(string a) => a.Substring(1); }");
        Assert.Equal("C.F", finding.Method);
        Assert.Equal(2, finding.ILOffset);
        Assert.Equal("C.F(IL_0002): SC6042: 'M:System.String.Substring(System.Int32)' is metered and must be called through its shim", finding.ToString());
    }
}
