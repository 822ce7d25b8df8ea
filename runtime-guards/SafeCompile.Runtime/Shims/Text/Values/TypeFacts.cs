// If this file is wrong an attacker's structure is walked by the base library itself, without depth or fuel, until the host's stack overflows.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>
/// How an object of a type becomes text. Cached per type; the cache holds no type alive, so images stay unloadable. Thread-safe.
/// </summary>
internal sealed class TypeFacts
{
    private static readonly ConditionalWeakTable<Type, TypeFacts> s_cache = [];

    private TypeFacts(Type type)
    {
        Name = type.ToString();
        Kind = Origin.IsFramework(type) ? (IsPair(type) ? TextKind.Pair : TextKind.NameOnly)
            : Origin.IsAnonymous(type) ? TextKind.Anonymous
            : typeof(Exception).IsAssignableFrom(type) && Origin.IsFramework(type.GetMethod(nameof(ToString), [])!.DeclaringType!) ? TextKind.NameOnly
            : TextKind.Own;
    }

    internal TextKind Kind { get; }

    /// <summary>What <see cref="object.ToString"/> returns: the full name without the assembly.</summary>
    internal string Name { get; }

    internal static TypeFacts Of(Type type) => s_cache.GetValue(type, static t => new TypeFacts(t));

    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
}

/// <summary>Who may be asked for an object's text.</summary>
internal enum TextKind
{
    /// <summary>The base library's <c>ToString</c> is not asked: the type's name.</summary>
    NameOnly,

    /// <summary>The type's own <c>ToString</c>, which guards itself (guests) or is trusted (contracts).</summary>
    Own,

    /// <summary>A compiler-made anonymous type: walked here.</summary>
    Anonymous,

    /// <summary>A key-value pair: walked here.</summary>
    Pair,
}
