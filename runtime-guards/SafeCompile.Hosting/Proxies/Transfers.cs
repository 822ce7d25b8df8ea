// If this file is wrong an attacker's object or an alias of its data reaches the host.
using System.Reflection;
using System.Runtime.CompilerServices;
using SafeCompile.Runtime;

namespace SafeCompile.Hosting;

/// <summary>Immutable data: crosses as it is.</summary>
internal sealed class PlainTransfer<T> : Transfer<T>
{
    internal override T Cross(PluginContext context, T value, Way way) => value;
}

/// <summary>A contract interface: an object goes over in a proxy and comes back without it.</summary>
internal sealed class ContractTransfer<T> : Transfer<T>
{
    internal override T Cross(PluginContext context, T value, Way way)
    {
        if (value is null) return value;
        if (way == Way.Answer) Copying.Charge(context, 1, 64);
        return (T)(way == Way.ToHost ? context.Wrap(value, typeof(T)) : context.Lend(value, typeof(T)));
    }
}

/// <summary>An array: a new one of the declared element type, which also undoes covariance.</summary>
internal sealed class ArrayTransfer<T> : Transfer<T[]?>
{
    private readonly Transfer<T> _element = TransferOf<T>.Instance;

    internal override T[]? Cross(PluginContext context, T[]? value, Way way)
    {
        if (value is null) return null;
        if (way != Way.ToGuest) Copying.Charge(context, value.Length, Unsafe.SizeOf<T>()); // SizeOf is a JIT constant; no memory is touched.
        var copy = new T[value.Length];
        if (_element is PlainTransfer<T>) Array.Copy(value, copy, copy.Length);
        else for (int i = 0; i < copy.Length; i++) copy[i] = _element.Cross(context, value[i], way);
        return copy;
    }
}

/// <summary>A List of exactly this type.</summary>
internal sealed class ListTransfer<T> : Transfer<List<T>?>
{
    private readonly Transfer<T> _element = TransferOf<T>.Instance;

    internal override List<T>? Cross(PluginContext context, List<T>? value, Way way)
    {
        if (value is null) return null;
        if (way != Way.ToGuest) Copying.Charge(context, value, value.Count, Unsafe.SizeOf<T>()); // SizeOf is a JIT constant; no memory is touched.
        var copy = new List<T>(value.Count);
        foreach (T item in value) copy.Add(_element.Cross(context, item, way));
        return copy;
    }
}

/// <summary>A Dictionary of exactly this type. The copy compares as C# compares the keys: a guest's comparer never leaves.</summary>
internal sealed class DictionaryTransfer<TKey, TValue> : Transfer<Dictionary<TKey, TValue>?>
    where TKey : notnull
{
    private readonly Transfer<TValue> _element = TransferOf<TValue>.Instance;

    internal override Dictionary<TKey, TValue>? Cross(PluginContext context, Dictionary<TKey, TValue>? value, Way way)
    {
        if (value is null) return null;
        if (way != Way.ToGuest) Copying.Charge(context, value, value.Count, 24 + Unsafe.SizeOf<TKey>() + Unsafe.SizeOf<TValue>()); // As above.
        var copy = new Dictionary<TKey, TValue>(value.Count, KeyComparer<TKey>.Instance);
        foreach ((TKey key, TValue item) in value)
        {
            if (!copy.TryAdd(key, _element.Cross(context, item, way)))
                throw context.InvalidResult("its dictionary holds equal keys");
        }

        return copy;
    }
}

/// <summary>A struct or value tuple with containers in it: copied with the containers. Uses reflection; microseconds.</summary>
internal sealed class StructTransfer<T> : Transfer<T>
{
    private readonly (FieldInfo Field, Transfer Transfer)[] _fields =
        [.. typeof(T).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(f => ContractTypes.Kind(f.FieldType) != TransferKind.Plain)
            .Select(f => (f, Transfer.For(f.FieldType)))];

    internal override T Cross(PluginContext context, T value, Way way)
    {
        if (way != Way.ToGuest) Copying.Charge(context, 100, 1);
        object copy = value!;
        foreach ((FieldInfo field, Transfer transfer) in _fields)
            field.SetValue(copy, transfer.CrossObject(context, field.GetValue(copy), way));
        return (T)copy;
    }
}

/// <summary>A Nullable of such a struct.</summary>
internal sealed class NullableTransfer<T> : Transfer<T?>
    where T : struct
{
    private readonly Transfer<T> _value = TransferOf<T>.Instance;

    internal override T? Cross(PluginContext context, T? value, Way way) => value is { } v ? _value.Cross(context, v, way) : null;
}

/// <summary>What copying costs the guest, wherever it asked for the copy.</summary>
internal static class Copying
{
    internal static void Charge(PluginContext context, object container, int count, int elementBytes)
    {
        // A type of its own, derived from the container, could answer the copy with code of its own.
        if (context.IsGuest(container.GetType())) throw context.InvalidResult($"it hands out a {Flattening.TypeName(container.GetType())}, which is not plain data");
        Charge(context, count, elementBytes);
    }

    internal static void Charge(PluginContext context, int count, int elementBytes)
    {
        Guard.ChargeLong(context.Meter, 20 + (4L * count));
        Guard.AllocLong(context.Meter, 64 + ((long)count * elementBytes));
    }
}
