// If this file is wrong an attacker's object reaches the host bare, and its code runs outside any budget.
using System.Reflection;
using System.Runtime.CompilerServices;
using SafeCompile.Hosting;
using SafeCompile.Runtime;

namespace SafeCompile;

/// <summary>Objects that cross the boundary.</summary>
public sealed partial class PluginContext : IBoundary
{
    private ConditionalWeakTable<object, GuestProxy>? _proxies;
    private ConditionalWeakTable<object, HostProxy>? _lent;

    /// <summary>
    /// Creates the plugin's implementation of a contract: an instance of its one public class that implements
    /// <typeparamref name="T"/> and has a public constructor without parameters. The constructor is metered like a call.
    /// </summary>
    /// <returns>
    /// A proxy. Every call of it is metered (about 15 ns more than a plain interface call); traps come back as
    /// <see cref="PluginTrappedException"/>, guest exceptions as <see cref="PluginException"/>. Arrays, Lists and Dictionaries are
    /// copied in both directions; objects come back as proxies themselves, those of the guest for the host and those of the host for the guest.
    /// </returns>
    /// <typeparam name="T">A public interface of a trusted assembly whose members pass only data and contract interfaces.</typeparam>
    public T Create<T>()
        where T : class
    {
        ProxyFactory.Require(typeof(T));
        ConstructorInfo constructor = Plugin.Implementation(typeof(T));
        return (T)Construct(constructor, typeof(T));
    }

    /// <inheritdoc/>
    object IBoundary.ToHost(object value, Type contract) =>
        value is HostProxy lent ? lent.Target : ContractTypes.IsContract(contract) ? Wrap(value, contract) : Crossing.ToHost(this, value);

    /// <summary>A host object itself, without the proxy in which the guest has it; a guest object as its proxy, always the same one for the same contract.</summary>
    internal object Wrap(object value, Type contract)
    {
        if (value is HostProxy lent) return lent.Target;
        if (!IsGuest(value.GetType())) return value;
        ConditionalWeakTable<object, GuestProxy> proxies = _proxies ??= [];
        proxies.TryGetValue(value, out GuestProxy? first);
        for (GuestProxy? proxy = first; proxy is not null; proxy = proxy.Next)
        {
            if (proxy.Contract == contract) return proxy;
        }

        GuestProxy created = ProxyFactory.Create(contract, this, value);
        created.Next = first;
        proxies.AddOrUpdate(value, created);
        return created;
    }

    /// <summary>
    /// A proxy of this very context as the guest's own object; a host object in its proxy, always the same one. Throws
    /// <see cref="PluginHostException"/> SC7003 when the contract cannot be lent.
    /// </summary>
    internal object Lend(object value, Type contract)
    {
        if (value is GuestProxy proxy && proxy.Context == this) return proxy.Target;
        ConditionalWeakTable<object, HostProxy> lent = _lent ??= [];
        if (lent.TryGetValue(value, out HostProxy? known) && contract.IsInstanceOfType(known)) return known;
        HostProxy created = HostProxyFactory.Create(contract, this, value);
        lent.AddOrUpdate(value, created);
        return created;
    }

    /// <summary>True for types of this plugin; throws for those of another, which must never meet.</summary>
    internal bool IsGuest(Type type)
    {
        if (type.Assembly == Plugin.Assembly) return true;
        return GuestLoadContext.Owns(type) ? throw InvalidResult("it hands out an object of another plugin") : false;
    }

    private object Construct(ConstructorInfo constructor, Type contract)
    {
        if (!Boundary.TryEnter(this, out Activation activation)) return BigStackThread.Run(() => Construct(constructor, contract));
        object? result = null;
        Exception? error = null;
        try
        {
            result = Wrap(ConstructorInvoker.Create(constructor).Invoke(), contract);
        }
        catch (Exception e)
        {
            error = e;
        }

        Boundary.Exit(this, ref activation, error);
        return result!;
    }
}
