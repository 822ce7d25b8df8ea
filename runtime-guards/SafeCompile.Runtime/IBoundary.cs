// If an implementation is wrong an attacker gets guest code called by the host outside any budget.
namespace SafeCompile.Runtime;

/// <summary>Wraps guest objects that a guest passes to the host through a contract interface.</summary>
internal interface IBoundary
{
    /// <summary>Returns <paramref name="value"/> itself when it is a host object, else a proxy that meters every call.</summary>
    object ToHost(object value, Type contract);
}
