// If this file is wrong an attacker gets the unguarded operations for a type that needs the guarded ones.
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Chooses the operations of a type, once per type. Uses reflection; the result is cached by its callers.</summary>
internal static class OpsFactory
{
    private static readonly Type[] s_valueTuples =
    [
        typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>),
    ];

    private static readonly Type[] s_valueTupleOps =
    [
        typeof(PairOps<,>), typeof(TripleOps<,,>), typeof(QuadOps<,,,>), typeof(QuintOps<,,,,>),
    ];

    /// <summary>For values declared as <paramref name="type"/>.</summary>
    internal static ObjectOps Declared(Type type)
    {
        if (type == typeof(string)) return new StringOps();
        if (!type.IsValueType) return Make(typeof(ReferenceOps<>), type);
        if (IsLeaf(type)) return Make(typeof(LeafOps<>), type);
        if (type == typeof(Int128) || type == typeof(UInt128) || type == typeof(BigInteger)) return Make(typeof(WideOps<>), type);
        if (type.IsGenericType)
        {
            Type definition = type.GetGenericTypeDefinition();
            if (definition == typeof(Nullable<>)) return Make(typeof(NullableOps<>), type.GenericTypeArguments);
            if (definition == typeof(KeyValuePair<,>)) return Make(typeof(KeyValueOps<,>), type.GenericTypeArguments);
            int arity = Array.IndexOf(s_valueTuples, definition);
            if (arity >= 0) return Make(s_valueTupleOps[arity], type.GenericTypeArguments);
        }

        return Make(typeof(ITuple).IsAssignableFrom(type) && Origin.IsFramework(type) ? typeof(TupleOps<>) : typeof(StructOps<>), type);
    }

    /// <summary>For objects whose run-time type is exactly <paramref name="type"/>.</summary>
    internal static ObjectOps Exact(Type type)
    {
        if (type.IsValueType || type == typeof(string))
            return (ObjectOps)typeof(Ops<>).MakeGenericType(type).GetField(nameof(Ops<int>.Instance), Binding)!.GetValue(null)!;
        if (Origin.IsAnonymous(type)) return new AnonymousOps(type);
        if (Origin.IsFramework(type))
        {
            if (typeof(ITuple).IsAssignableFrom(type)) return new TupleClassOps();
            if (typeof(Delegate).IsAssignableFrom(type)) return DelegateOps.Instance;
            if (NamedOps.Are(type)) return NamedOps.Instance;
        }

        bool plain = !Origin.Overrides(type, typeof(object), "Equals", typeof(object)) && !Origin.Overrides(type, typeof(object), "GetHashCode");
        return plain ? IdentityOps.Instance : typeof(Delegate).IsAssignableFrom(type) ? DelegateOps.Instance : new VirtualOps(type);
    }

    private const System.Reflection.BindingFlags Binding = System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic;

    private static bool IsLeaf(Type type) =>
        (bool)typeof(Primitive).GetMethod(nameof(Primitive.Is), Binding)!.MakeGenericMethod(type).Invoke(null, null)!;

    private static ObjectOps Make(Type definition, params Type[] arguments) =>
        (ObjectOps)Activator.CreateInstance(definition.MakeGenericType(arguments), nonPublic: true)!;
}
