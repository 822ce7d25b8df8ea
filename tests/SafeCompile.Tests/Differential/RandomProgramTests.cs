using System.Globalization;
using CsCheck;
using SafeCompile.Fuzz.Text;
using SafeCompile.Plain;
using SafeCompile.Tests.Instrumentation;
using Xunit;

namespace SafeCompile.Tests.Differential;

/// <summary>
/// Generated programs: guarded they do what they do plainly, and a limit one below what they used stops them. The same programs are tried in
/// every run; the environment variable SAFEC_PROGRAMS sets how many (60), SAFEC_SEED the number of the first, and SAFEC_PROGRAM names a
/// file to try instead, as a failure leaves it behind.
/// </summary>
[Collection(nameof(ProcessConsole))]
public sealed class RandomProgramTests
{
    private static readonly PluginLimits s_ample = new(fuel: 5_000_000_000, callDepth: 2_000, allocatedBytes: 1L << 30);

    // Not a promise about speed: without it a guard that is missing would hang the test run instead of failing it.
    private static readonly TimeSpan s_hangs = TimeSpan.FromMinutes(2);

    [Fact]
    public void Guards_change_nothing_and_every_limit_holds()
    {
        if (Environment.GetEnvironmentVariable("SAFEC_PROGRAM") is { } file)
        {
            Check(File.ReadAllText(file));
            return;
        }

        int count = Number("SAFEC_PROGRAMS", 60), first = Number("SAFEC_SEED", 0);
        Parallel.For(first, first + count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed => Try(Generated((uint)seed)));
    }

    // CsCheck's Sample draws every program but the first from the clock: a run would not repeat.
    private static string Generated(uint seed) => ProgramGen.Programs.Generate(new PCG(seed, 1), null, out _);

    private static int Number(string variable, int otherwise) =>
        int.Parse(Environment.GetEnvironmentVariable(variable) ?? $"{otherwise}", CultureInfo.InvariantCulture);

    // The whole text is too long for a message, and is what one needs to go on.
    private static void Try(string text)
    {
        try
        {
            Check(text);
        }
        catch (Exception e)
        {
            string file = Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "safec-random")).FullName, $"{Guid.NewGuid():N}.cs");
            File.WriteAllText(file, text);
            throw new InvalidOperationException($"{file}: {e.Message}", e);
        }
    }

    private static void Check(string text)
    {
        PlainProgram compiled = PlainProgram.Compile("Random.cs", text);
        Assert.True(compiled.Errors.Count == 0, string.Join('\n', compiled.Errors));
        PlainResult plain = compiled.Run("Plugin.Run", [""], capture: false);

        using GuestProgram program = GuestProgram.Compile("Random.cs", text, Policy.Pure);
        GuestRun whole = Ended(program, s_ample);
        string difference = Comparison.Difference(plain, whole);
        Assert.True(difference.Length == 0, difference);

        PluginUsage used = whole.Result.Used;
        Assert.Equal(whole.Result, Ended(program, new PluginLimits(used.Fuel, Math.Max(1, used.MaxDepth), Math.Max(1, used.AllocatedBytes))).Result with { Value = whole.Result.Value });
        foreach (long fuel in (long[])[used.Fuel - 1, used.Fuel / 2, used.Fuel / 7])
        {
            if (fuel > 0) Assert.Equal(TrapCode.OutOfFuel, Ended(program, new PluginLimits(fuel, s_ample.CallDepth, s_ample.AllocatedBytes)).Result.Trap);
        }

        foreach (long bytes in (long[])[used.AllocatedBytes - 1, used.AllocatedBytes / 3])
        {
            if (bytes > 0) Assert.Equal(TrapCode.AllocationLimitExceeded, Ended(program, new PluginLimits(s_ample.Fuel, s_ample.CallDepth, bytes)).Result.Trap);
        }

        for (int depth = used.MaxDepth - 1; depth > 0; depth /= 2)
            Assert.Equal(TrapCode.CallDepthExceeded, Ended(program, new PluginLimits(s_ample.Fuel, depth, s_ample.AllocatedBytes)).Result.Trap);
    }

    private static GuestRun Ended(GuestProgram program, PluginLimits limits)
    {
        Task<GuestRun> run = Task.Run(() => program.Run(limits, "Plugin.Run", ""));
        return run.Wait(s_hangs) ? run.Result : throw new TimeoutException($"still running after {s_hangs} under {limits}");
    }
}
