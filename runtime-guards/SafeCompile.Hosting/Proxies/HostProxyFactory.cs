// If this file is wrong an attacker gets a host object bare.
using System.Runtime.CompilerServices;

namespace SafeCompile.Hosting;

/// <summary>Proxy classes of host types, generated once per type (and declared contract) and process. Thread-safe.</summary>
internal static class HostProxyFactory
{
    private static readonly ConditionalWeakTable<Type, ConditionalWeakTable<Type, Func<PluginContext, object, HostProxy>>> s_makers = [];

    internal static HostProxy Create(Type contract, PluginContext context, object target) =>
        s_makers.GetValue(target.GetType(), static _ => []).GetValue(contract, c => HostProxyEmitter.Emit(target.GetType(), c))(context, target);
}
