// If this file is wrong an attacker's code answers ToString, Equals or GetHashCode outside any budget.
using System.Runtime.CompilerServices;

namespace SafeCompile.Hosting;

/// <summary>
/// Stands for a guest object on the host's side. A generated class derives from it per contract; its members go through
/// <see cref="Boundary"/>. Equality is by reference: a guest object has one proxy per contract.
/// </summary>
internal abstract class GuestProxy(PluginContext context, object target, Type contract)
{
    /// <summary>The tenant; read by generated code.</summary>
    internal readonly PluginContext Context = context;

    internal object Target { get; } = target;

    internal Type Contract { get; } = contract;

    /// <summary>Proxy of the same object for another contract.</summary>
    internal GuestProxy? Next { get; set; }

    public sealed override string ToString() => $"{Contract.Name} of a plugin";

    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public sealed override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
