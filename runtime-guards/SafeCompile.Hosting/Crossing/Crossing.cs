// If this file is wrong an attacker's object or an alias of its data reaches the host.
namespace SafeCompile.Hosting;

/// <summary>Values on their way across the boundary; called by generated proxies while the context is entered.</summary>
internal static class Crossing
{
    /// <summary>A result, or an argument for a host method: paid by the guest.</summary>
    internal static T ToHost<T>(PluginContext context, T value) => TransferOf<T>.Instance.Cross(context, value, Way.ToHost);

    /// <summary>An argument from the host: copied at the host's expense.</summary>
    internal static T ToGuest<T>(PluginContext context, T value) => TransferOf<T>.Instance.Cross(context, value, Way.ToGuest);

    /// <summary>What a host method returns to the guest that called it: copied at the guest's expense.</summary>
    internal static T Answer<T>(PluginContext context, T value) => TransferOf<T>.Instance.Cross(context, value, Way.Answer);

    /// <summary>
    /// A guest's argument whose static type is no contract: by its own exact type, or the end of the call.
    /// </summary>
    internal static object ToHost(PluginContext context, object value)
    {
        Type type = value.GetType();
        if (!context.IsGuest(type) && value is not Delegate)
        {
            if (ContractTypes.Kind(type) is TransferKind.Plain or TransferKind.Copied) return Transfer.For(type).CrossObject(context, value, Way.ToHost)!;
            if (ContractTypes.IsHostType(type) && !type.IsGenericType) return value; // A trusted module answers for what its own classes hold.
        }

        throw context.InvalidResult($"it passes a {Flattening.TypeName(type)} to the host, which is not plain data");
    }
}
