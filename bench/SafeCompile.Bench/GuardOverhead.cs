using BenchmarkDotNet.Attributes;

namespace SafeCompile.Bench;

/// <summary>Guest time, plain and guarded, of every embedded program.</summary>
public class GuardOverhead
{
    private IWorkload _plain = null!;
    private GuardedGuest _guarded = null!;

    /// <summary>The programs.</summary>
    public static IEnumerable<string> Programs => GuestSources.Names;

    /// <summary>The program that is measured.</summary>
    [ParamsSource(nameof(Programs))]
    public string Program { get; set; } = "";

    /// <summary>Compiles and loads both sides and requires that they agree.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _plain = PlainGuest.Load(Program);
        _guarded = GuardedGuest.Load(Program);
        double expected = _plain.Run();
        double actual = _guarded.Workload.Run();
        if (!expected.Equals(actual)) throw new InvalidOperationException($"{Program}: plain code returns {expected:R}, guarded code {actual:R}.");
        FuelUsed.Of[Program] = _guarded.Fuel;
    }

    /// <summary>Unloads what can be unloaded.</summary>
    [GlobalCleanup]
    public void Cleanup() => _guarded.Dispose();

    /// <summary>Roslyn's output as it is.</summary>
    [Benchmark(Baseline = true)]
    public double Plain() => _plain.Run();

    /// <summary>The same source through SafeCompile.</summary>
    [Benchmark]
    public double Guarded() => _guarded.Workload.Run();
}
