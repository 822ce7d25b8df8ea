// If this file is wrong an attacker gets its own code called by the host outside any budget.
namespace SafeCompile.Runtime;

public static partial class Guard
{
    /// <summary>A guest passes <paramref name="value"/> to the host as contract interface <typeparamref name="T"/>: guest objects are wrapped.</summary>
    public static T? ToHost<T>(Meter m, T? value)
        where T : class =>
        value is null || m.Boundary is null ? value : (T)m.Boundary.ToHost(value, typeof(T));

    /// <summary>Fills the budgets for an outermost call. Only for a live meter: a trapped one must stay below zero.</summary>
    internal static void Arm(Meter m, long fuel, long bytes, nuint stackBase)
    {
        m.Fuel = fuel;
        m.Bytes = bytes;
        m.Depth = 0;
        m.DepthHigh = 0;
        m.Handlers = 0;
        m.OpenFinally = 0;
        m.StackBase = stackBase;
        m.StackLimit = stackBase;
    }

    /// <summary>A call from the host into a guest that waits for the host: its boundary catches, so it reserves stack like a handler.</summary>
    internal static void Reenter(Meter m) => SetHandlers(m, m.Handlers + 1);

    /// <summary>Restores what <see cref="Mark"/> saw, whatever the guest left behind when it was unwound.</summary>
    internal static void Restore(Meter m, long mark)
    {
        m.Depth = (int)mark;
        m.OpenFinally = 0;
        SetHandlers(m, (int)(mark >> 32));
    }
}
