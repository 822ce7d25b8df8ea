// If this file is wrong a contract lets guest code through the boundary as if it were data.
using System.Collections.Concurrent;
using System.Numerics;
using System.Reflection;

namespace SafeCompile.Hosting;

/// <summary>How a value of a type crosses the boundary.</summary>
internal enum TransferKind
{
    /// <summary>Not at all.</summary>
    Refused,

    /// <summary>As it is: immutable, or without any reference to what a guest could have made.</summary>
    Plain,

    /// <summary>As a contract interface: guest objects in a proxy.</summary>
    Contract,

    /// <summary>Copied element by element.</summary>
    Copied,
}

/// <summary>
/// Classifies the types of contract members. A type is data when its declared type leaves no room for guest code: it is sealed and
/// all its fields are data. Containers are therefore only arrays, List and Dictionary, checked for their exact type when they cross.
/// </summary>
internal static class ContractTypes
{
    private static readonly ConcurrentDictionary<Type, TransferKind> s_kinds = new();

    // Immutable, but with fields that the rule for fields cannot see through.
    private static readonly HashSet<Type> s_plain = [typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(BigInteger), typeof(Version)];

    internal static TransferKind Kind(Type type) => type.IsCollectible ? Classify(type, 0) : s_kinds.GetOrAdd(type, static t => Classify(t, 0));

    /// <summary>A public interface of an assembly that is neither the core library nor a guest's.</summary>
    internal static bool IsContract(Type type) => type.IsInterface && type.IsVisible && !type.ContainsGenericParameters && IsHostType(type);

    private static TransferKind Classify(Type type, int depth)
    {
        if (type.IsPrimitive || type.IsEnum || s_plain.Contains(type)) return TransferKind.Plain;
        if (depth > 8 || type.IsByRefLike || type.IsByRef || type.IsPointer || type.IsFunctionPointer || type.ContainsGenericParameters) return TransferKind.Refused;
        if (IsContract(type)) return TransferKind.Contract;
        if (type.IsSZArray) return Classify(type.GetElementType()!, depth + 1) == TransferKind.Refused ? TransferKind.Refused : TransferKind.Copied;
        if (type.IsGenericType)
        {
            Type definition = type.GetGenericTypeDefinition();
            Type[] arguments = type.GetGenericArguments();
            if (definition == typeof(List<>)) return Classify(arguments[0], depth + 1) == TransferKind.Refused ? TransferKind.Refused : TransferKind.Copied;
            if (definition == typeof(Dictionary<,>))
                return IsKey(arguments[0]) && Classify(arguments[1], depth + 1) != TransferKind.Refused ? TransferKind.Copied : TransferKind.Refused;
        }

        return type.IsValueType || (type is { IsClass: true, IsSealed: true, BaseType: var parent } && parent == typeof(object) && IsHostType(type))
            ? Fields(type, depth)
            : TransferKind.Refused;
    }

    // A struct is copied when a field is; a class cannot be rebuilt field by field without its constructor, so all its fields are plain.
    private static TransferKind Fields(Type type, int depth)
    {
        if (type.IsSubclassOf(typeof(Delegate)) || GuestLoadContext.Owns(type)) return TransferKind.Refused;
        TransferKind kind = TransferKind.Plain;
        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            TransferKind of = Classify(field.FieldType, depth + 1);
            if (of == TransferKind.Refused || (of != TransferKind.Plain && !type.IsValueType)) return TransferKind.Refused;
            if (of != TransferKind.Plain) kind = TransferKind.Copied;
        }

        return kind;
    }

    /// <summary>Types whose equality the base library computes from their bits or characters.</summary>
    internal static bool IsKey(Type type) =>
        type == typeof(string) || type == typeof(Guid) || type.IsEnum || (type.IsPrimitive && type != typeof(float) && type != typeof(double));

    /// <summary>Declared by the host or a trusted module, not by the core library.</summary>
    internal static bool IsHostType(Type type) => type.Assembly != typeof(object).Assembly && !GuestLoadContext.Owns(type);
}
