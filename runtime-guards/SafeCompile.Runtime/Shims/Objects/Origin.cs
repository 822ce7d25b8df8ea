// If this file is wrong an attacker passes a base-library object off as its own and gets its members called unmetered.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Tells base-library types from everybody else's. Guests meter themselves, hosts are trusted, the base library is neither.</summary>
internal static class Origin
{
    private static readonly System.Reflection.Assembly s_core = typeof(object).Assembly;
    private static readonly System.Reflection.Assembly s_collections = typeof(SortedSet<>).Assembly;
    private static readonly System.Reflection.Assembly s_linq = typeof(System.Linq.Enumerable).Assembly;
    private static readonly System.Reflection.Assembly s_immutable = typeof(System.Collections.Immutable.ImmutableArray).Assembly;
    private static readonly System.Reflection.Assembly s_numerics = typeof(System.Numerics.BigInteger).Assembly;

    internal static bool IsFramework(Type type)
    {
        System.Reflection.Assembly assembly = type.Assembly; // Of a constructed type: the assembly of its definition.
        return assembly == s_core || assembly == s_collections || assembly == s_linq || assembly == s_immutable || assembly == s_numerics;
    }

    /// <summary>True for the compiler's anonymous types, whose members walk their fields without any guard.</summary>
    internal static bool IsAnonymous(Type type) =>
        type.IsGenericType && type.Name.StartsWith("<>", StringComparison.Ordinal) && type.Name.Contains("AnonymousType", StringComparison.Ordinal)
        && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    /// <summary>True when <paramref name="type"/> or a base class below <paramref name="root"/> overrides this method of <see cref="object"/>.</summary>
    internal static bool Overrides(Type type, Type root, string name, params Type[] parameters)
    {
        Type? declaring = type.GetMethod(name, parameters)?.DeclaringType;
        return declaring != root && declaring != typeof(object) && declaring != typeof(ValueType);
    }
}
