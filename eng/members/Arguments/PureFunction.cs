using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace SafeCompile.MeteredMembers;

/// <summary>
/// A delegate of any type whose result depends on its arguments only. It takes few different values, so that keys repeat; some throw for
/// some arguments. Each call is written into the maker's log.
/// </summary>
internal sealed class PureFunction(uint seed, Maker maker, Type[] parameters, Type result, bool fails, bool orders)
{
    private static readonly ConcurrentDictionary<Type, Func<PureFunction, Delegate>> s_factories = new();

    internal static Delegate Make(Type type, uint seed, Maker maker, bool fails)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        Type[] parameters = [.. invoke.GetParameters().Select(p => p.ParameterType)];
        bool orders = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Comparison<>);
        return s_factories.GetOrAdd(type, Factory)(new PureFunction(seed, maker, parameters, invoke.ReturnType, fails, orders));
    }

    private object? Call(object?[] arguments)
    {
        if (orders) return string.CompareOrdinal(Shown.Text(arguments[0]), Shown.Text(arguments[1]));
        string text = string.Join(", ", arguments.Select((a, i) => Shown.Text(a, parameters[i])));
        maker.Calls.Add(text);
        uint hash = seed;
        foreach (char c in text) hash = (hash ^ c) * 16777619;
        hash = (hash >> 16) ^ hash;
        if (fails && hash % 5 == 0) throw new FormatException($"no result for {text}");
        return result == typeof(void) ? null : maker.Nested(seed ^ (hash % 6)).Make(result);
    }

    private static Func<PureFunction, Delegate> Factory(Type type)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        ParameterExpression function = Expression.Parameter(typeof(PureFunction));
        ParameterExpression[] parameters = [.. invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType))];
        MethodInfo call = typeof(PureFunction).GetMethod(nameof(Call), BindingFlags.Instance | BindingFlags.NonPublic)!;
        Expression body = Expression.Call(function, call, Expression.NewArrayInit(typeof(object), parameters.Select(p => Expression.Convert(p, typeof(object)))));
        if (invoke.ReturnType != typeof(void)) body = Expression.Convert(body, invoke.ReturnType);
        return Expression.Lambda<Func<PureFunction, Delegate>>(Expression.Lambda(type, body, parameters), function).Compile();
    }
}
