// If this file is wrong an attacker's filters see the host in the middle of its work, or he gets the host's own objects and lists.
using System.Runtime.ExceptionServices;

namespace SafeCompile.Hosting;

/// <summary>
/// Stands for a host object on the guest's side. A generated class derives from it per host type and implements its contracts: what a member
/// answers is copied, and what it throws is caught before it goes on, so that every finally block of the host has run before a filter of the
/// guest looks at the exception. A guest that has it as one contract may cast it to another contract of the object, and to nothing else.
/// Equality is the host's.
/// </summary>
internal abstract class HostProxy(PluginContext context, object target)
{
    /// <summary>The tenant; read by generated code.</summary>
    internal readonly PluginContext Context = context;

    /// <summary>The host's object; read by generated code.</summary>
    internal readonly object Target = target;

    public sealed override string? ToString() => Target.ToString();

    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is HostProxy other && Target.Equals(other.Target));

    public sealed override int GetHashCode() => Target.GetHashCode();

    /// <summary>The host's exception again, outside the handler that caught it: throwing inside one keeps about 15 KB of stack.</summary>
    internal static void Rethrow(Exception error) => ExceptionDispatchInfo.Throw(error);
}
