// If this file is wrong an attacker's object or an alias of its data reaches the host.
using System.Runtime.CompilerServices;

namespace SafeCompile.Hosting;

/// <summary>Which way a value crosses, and so who pays for its copy.</summary>
internal enum Way
{
    /// <summary>A guest's result, or its argument for the host: guest objects in a proxy. The guest pays.</summary>
    ToHost,

    /// <summary>The host's argument for the guest: host objects in a proxy. The host pays, since it chose the size.</summary>
    ToGuest,

    /// <summary>The host's answer to a call of the guest, as often as the guest likes: like an argument, and the guest pays.</summary>
    Answer,
}

/// <summary>Takes values of one type across the boundary; immutable, made once per type.</summary>
internal abstract class Transfer
{
    private static readonly ConditionalWeakTable<Type, Transfer> s_transfers = [];

    internal abstract object? CrossObject(PluginContext context, object? value, Way way);

    internal static Transfer For(Type type) => s_transfers.GetValue(type, static t => (Transfer)Activator.CreateInstance(Implementation(t), nonPublic: true)!);

    private static Type Implementation(Type type)
    {
        switch (ContractTypes.Kind(type))
        {
            case TransferKind.Plain:
                return typeof(PlainTransfer<>).MakeGenericType(type);
            case TransferKind.Contract:
                return typeof(ContractTransfer<>).MakeGenericType(type);
            case TransferKind.Copied when type.IsSZArray:
                return typeof(ArrayTransfer<>).MakeGenericType(type.GetElementType()!);
            case TransferKind.Copied when Nullable.GetUnderlyingType(type) is { } underlying:
                return typeof(NullableTransfer<>).MakeGenericType(underlying);
            case TransferKind.Copied when type.IsValueType:
                return typeof(StructTransfer<>).MakeGenericType(type);
            case TransferKind.Copied when type.GetGenericTypeDefinition() == typeof(List<>):
                return typeof(ListTransfer<>).MakeGenericType(type.GetGenericArguments());
            case TransferKind.Copied:
                return typeof(DictionaryTransfer<,>).MakeGenericType(type.GetGenericArguments());
            default:
                throw new PluginHostException(HostErrors.ContractShape, $"{Flattening.TypeName(type)} cannot cross between host and guest.");
        }
    }
}

/// <inheritdoc/>
internal abstract class Transfer<T> : Transfer
{
    internal abstract T Cross(PluginContext context, T value, Way way);

    internal sealed override object? CrossObject(PluginContext context, object? value, Way way) => Cross(context, (T)value!, way);
}

/// <summary>The transfer of a type, found once.</summary>
internal static class TransferOf<T>
{
    internal static readonly Transfer<T> Instance = (Transfer<T>)Transfer.For(typeof(T));
}
