// If this file is wrong an attacker gets its own code called by the host outside any budget.
namespace SafeCompile.Runtime;

public static partial class Guard
{
    /// <summary>A guest passes <paramref name="value"/> to the host as contract interface <typeparamref name="T"/>: guest objects are wrapped.</summary>
    public static T? ToHost<T>(Meter m, T? value)
        where T : class =>
        value is null || m.Boundary is null ? value : (T)m.Boundary.ToHost(value, typeof(T));
}
