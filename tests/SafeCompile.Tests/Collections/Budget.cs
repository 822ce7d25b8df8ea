using SafeCompile.Runtime;

namespace SafeCompile.Tests.Collections;

/// <summary>Runs shims and sequences under a meter, as a guest would.</summary>
internal static class Budget
{
    /// <summary>Runs under ample limits and returns the value.</summary>
    public static T Run<T>(Func<Meter, T> body) => Run(body, new Meter { Fuel = 1L << 40, Bytes = 1L << 40, DepthLimit = 500 });

    public static T Run<T>(Func<Meter, T> body, Meter meter)
    {
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

    /// <summary>The trap that the body ends with, whatever exception carries it.</summary>
    public static TrapCode Trap(Action<Meter> body, long fuel = 10_000_000, long bytes = 10_000_000, int depth = 500)
    {
        var meter = new Meter { Fuel = fuel, Bytes = bytes, DepthLimit = depth };
        try
        {
            Run(m => { body(m); return 0; }, meter);
        }
        catch (Exception) when (meter.Trap != TrapCode.None)
        {
            // The trap is the state; a sort, for one, wraps what passes through it.
        }

        return meter.Trap;
    }

    /// <summary>Fuel and bytes that the body uses.</summary>
    public static (long Fuel, long Bytes) Cost(Action<Meter> body)
    {
        var meter = new Meter { Fuel = 1L << 40, Bytes = 1L << 40, DepthLimit = 500 };
        Run(m => { body(m); return 0; }, meter);
        return ((1L << 40) - meter.Fuel, (1L << 40) - meter.Bytes);
    }

    /// <summary>The value as text, elements and all, or the exception with its message.</summary>
    public static string Outcome(Func<object?> body)
    {
        try
        {
            return Show(body());
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            return $"{e.GetType().Name}: {e.Message} <{e.InnerException?.GetType().Name}>";
        }
    }

    public static string Show(object? value) => value switch
    {
        null => "null",
        string s => s,
        _ when Key(value) is { } key => $"{key}:[{Items(value)}]",
        System.Collections.IEnumerable => $"[{Items(value)}]",
        _ => value.ToString() ?? "",
    };

    private static string Items(object value) => string.Join(' ', ((System.Collections.IEnumerable)value).Cast<object?>().Select(Show));

    private static string? Key(object value) =>
        value.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IGrouping<,>)) is { } grouping
            ? Show(grouping.GetProperty("Key")!.GetValue(value))
            : null;
}
