using Xunit;

namespace SafeCompile.Tests.Instrumentation;

/// <summary>Static fields belong to the context: no tenant sees another's, and each keeps its own from call to call.</summary>
public sealed class StaticStateTests
{
    private static readonly PluginLimits s_limits = new(fuel: 10_000_000, callDepth: 100, allocatedBytes: 1 << 20);

    public static TheoryData<string, string> Cells => new()
    {
        { "field", "static int n; static int Next() => ++n;" },
        { "auto-property", "static int N { get; set; } static int Next() => ++N;" },
        { "initialised field", "static int n = Zero(); static int Zero() => 0; static int Next() => n += 1;" },
        { "field by static constructor", "static int n; static Plugin() { n = 0; } static int Next() => ++n;" },
        { "array", "static readonly int[] a = new int[1]; static int Next() => ++a[0];" },
        { "list", "static readonly List<int> l = []; static int Next() { l.Add(1); return l.Count; }" },
        { "field of a struct", "static (int A, int B) t; static int Next() => ++t.B;" },
        { "by reference", "static int n; static int Next() { ref int r = ref n; return ++r; }" },
        { "closure", "static readonly Func<int> f = Make(); static Func<int> Make() { int n = 0; return () => ++n; } static int Next() => f();" },
        { "iterator", "static readonly IEnumerator<int> e = Up().GetEnumerator(); static IEnumerable<int> Up() { for (int i = 1; ; i++) yield return i; } static int Next() { e.MoveNext(); return e.Current; }" },
        { "field of a generic type", "class G<T> { public static int N; } static int Next() { G<string>.N += 5; return ++G<int>.N; }" },
        { "field of an interface", "interface I { static int N; } static int Next() => ++I.N;" },
        { "field of a struct type", "struct S { public static int N; } static int Next() => ++S.N;" },
        { "field of a record", "record R { public static int N; } static int Next() => ++R.N;" },
        { "cached lambda", "static int Next() { Func<int[], int> f = static a => ++a[0]; return f(Cell.A); } static class Cell { public static readonly int[] A = new int[1]; }" },
        { "seeded random", "static readonly Random r = new Random(1); static int n; static int Next() { r.Next(); return ++n; }" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_context_keeps_its_state_and_shares_it_with_nobody(string name, string members)
    {
        Assert.NotEmpty(name);
        using GuestProgram program = GuestProgram.Compile("Guest.cs", $"#pragma warning disable\npublic class Plugin {{ {members} public static int Run() => Next(); }}", Policy.Pure);
        using PluginContext one = program.Context(s_limits);
        using PluginContext two = program.Context(s_limits);

        Assert.Equal(["1", "2", "3"], Calls(program, one, 3));
        Assert.Equal(["1", "2"], Calls(program, two, 2));
        Assert.Equal(["4"], Calls(program, one, 1));
        Assert.Equal(["1"], Calls(program, program.Context(s_limits), 1));
    }

    [Fact]
    public void A_failed_initialiser_fails_again_in_its_context_only()
    {
        const string Source = """
            public class Plugin
            {
                static int calls;
                static int Fail() => ++calls == 1 ? throw new InvalidOperationException() : 1;
                class Lazy { public static readonly int X = Fail(); static Lazy() { } }
                public static string Run()
                {
                    string s = "";
                    for (int i = 0; i < 2; i++)
                    {
                        try { s += Lazy.X; }
                        catch (TypeInitializationException e) { s += e.InnerException is InvalidOperationException ? "i" : "?"; }
                    }

                    return s + calls;
                }
            }
            """;
        using GuestProgram program = GuestProgram.Compile("Guest.cs", Source, Policy.Pure);
        Assert.Equal("\"ii1\"", program.Run(s_limits).Result.Value?.ToString());
        Assert.Equal("\"ii1\"", program.Run(s_limits).Result.Value?.ToString());
    }

    [Fact]
    public void A_trap_in_one_context_leaves_the_state_of_the_others()
    {
        using GuestProgram program = GuestProgram.Compile("Guest.cs", "public class Plugin { static int n; public static int Run(bool spin) { n++; while (spin) ; return n; } }", Policy.Pure);
        using PluginContext good = program.Context(s_limits);
        using PluginContext bad = program.Context(s_limits);

        Assert.Equal("1", program.Invoke(good, null, "false").Value?.ToString());
        Assert.Equal(TrapCode.OutOfFuel, program.Invoke(bad, null, "true").Trap);
        Assert.Equal("2", program.Invoke(good, null, "false").Value?.ToString());
        Assert.Throws<PluginTrappedException>(() => program.Invoke(bad, null, "false"));
    }

    private static string[] Calls(GuestProgram program, PluginContext context, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => program.Invoke(context, null).Value?.ToString() ?? "nothing")];
}
