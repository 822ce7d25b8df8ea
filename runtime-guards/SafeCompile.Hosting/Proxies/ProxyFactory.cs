using System.Runtime.CompilerServices;

namespace SafeCompile.Hosting;

/// <summary>
/// Proxy classes, generated once per contract interface and process: they know the contract, not the plugin, so they never keep a
/// plugin loaded. Thread-safe.
/// </summary>
internal static class ProxyFactory
{
    private static readonly ConditionalWeakTable<Type, Func<PluginContext, object, GuestProxy>> s_makers = [];

    internal static GuestProxy Create(Type contract, PluginContext context, object target) => Maker(contract)(context, target);

    /// <summary>Throws <see cref="PluginHostException"/> SC7003 with the reason when no proxy can be made for the type.</summary>
    internal static void Require(Type contract) => Maker(contract);

    private static Func<PluginContext, object, GuestProxy> Maker(Type contract) => s_makers.GetValue(contract, ProxyEmitter.Emit);
}
