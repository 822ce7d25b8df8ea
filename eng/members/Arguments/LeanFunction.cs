using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace SafeCompile.MeteredMembers;

/// <summary>The shortest delegates of any type: the first argument where it is of the result's type, a constant otherwise, the default order for comparisons.</summary>
internal static class LeanFunction
{
    private static readonly ConcurrentDictionary<(Type, bool), Delegate> s_made = new();

    internal static Delegate Make(Type type, bool truth) => s_made.GetOrAdd((type, truth), static key => Compile(key.Item1, key.Item2));

    private static Delegate Compile(Type type, bool truth)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        ParameterExpression[] parameters = [.. invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType))];
        return Expression.Lambda(type, Body(type, invoke.ReturnType, parameters, truth), parameters).Compile();
    }

    private static Expression Body(Type type, Type result, ParameterExpression[] parameters, bool truth)
    {
        if (result == typeof(void)) return Expression.Empty();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Comparison<>))
        {
            if (!parameters[0].Type.IsPrimitive) return Expression.Constant(0); // What it would cost is the guest's.
            Type comparer = typeof(Comparer<>).MakeGenericType(parameters[0].Type);
            return Expression.Call(Expression.Property(null, comparer, "Default"), comparer.GetMethod("Compare")!, parameters[0], parameters[1]);
        }

        if (parameters.Length > 0 && parameters[0].Type == result) return parameters[0];
        if (result == typeof(bool)) return Expression.Constant(truth);
        if (result == typeof(string)) return Expression.Constant("");
        if (result.IsInterface && result.IsGenericType) return Expression.Constant(Array.CreateInstance(result.GetGenericArguments()[0], 1), result);
        return Expression.Default(result);
    }
}
