using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Shims.Text;

/// <summary>Runs shims under a meter, as a guest would.</summary>
internal static class Metered
{
    public static Meter Meter(long fuel = 1_000_000_000, long bytes = 1L << 30, int depth = 1_000) =>
        new() { Fuel = fuel, Bytes = bytes, DepthLimit = depth };

    /// <summary>The result under ample limits.</summary>
    public static T Run<T>(Func<Meter, T> body, Meter? meter = null)
    {
        meter ??= Meter();
        Meter? before = Guard.Active;
        Guard.Active = meter;
        try
        {
            return body(meter);
        }
        finally
        {
            Guard.Active = before;
        }
    }

    /// <summary>The trap that a body ends with, or <see cref="TrapCode.None"/>; at most 1 MB may really have been allocated.</summary>
    public static TrapCode Trap(Action<Meter> body, long fuel = 1_000_000, long bytes = 1_000)
    {
        Meter meter = Meter(fuel, bytes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Run(m => { body(m); return 0; }, meter);
        }
        catch (GuestTrap)
        {
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        return meter.Trap;
    }

    /// <summary>Both give the same value or throw the same type of exception.</summary>
    public static void Same<T>(Func<T> plain, Func<Meter, T> metered, string what = "")
    {
        (object? value, Type? error) = Try(plain);
        (object? metValue, Type? metError) = Try(() => Run(metered));
        Assert.True(error == metError, $"{what}: {error?.Name ?? "no exception"} became {metError?.Name ?? "no exception"}");
        if (value is Array a) Assert.True(metValue is Array b && a.Cast<object>().SequenceEqual(b.Cast<object>()), what);
        else Assert.True(Equals(value, metValue), $"{what}: '{value}' became '{metValue}'");
    }

    private static (object? Value, Type? Error) Try<T>(Func<T> body)
    {
        try
        {
            return (body(), null);
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            return (null, e.GetType());
        }
    }
}
