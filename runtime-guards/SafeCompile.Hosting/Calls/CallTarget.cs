using System.Reflection;

namespace SafeCompile.Hosting;

/// <summary>A guest method that is called by name: how its arguments are made from strings, and how it is invoked.</summary>
internal sealed class CallTarget
{
    private readonly ParameterInfo[] _parameters;
    private readonly bool _takesAll;
    private readonly MethodInfo _method;
    private readonly ConstructorInfo? _constructor;

    internal CallTarget(MethodInfo method, ConstructorInfo? constructor)
    {
        _parameters = method.GetParameters();
        _takesAll = TakesAll(method);
        _method = method;
        _constructor = constructor;
    }

    /// <summary>True for a single parameter that receives all arguments as an array.</summary>
    internal static bool TakesAll(MethodInfo method) =>
        method.GetParameters() is [{ ParameterType: var type }] && (type == typeof(string[]) || type == typeof(object[]));

    /// <summary>True when <paramref name="count"/> strings can be arguments of the method.</summary>
    internal static bool Accepts(MethodInfo method, int count)
    {
        ParameterInfo[] parameters = method.GetParameters();
        return TakesAll(method) || (count <= parameters.Length && parameters.Skip(count).All(p => p.HasDefaultValue));
    }

    /// <summary>Converts the arguments; host code, before the context is entered.</summary>
    internal object?[] Bind(IReadOnlyList<string> arguments)
    {
        if (_takesAll)
            return [_parameters[0].ParameterType == typeof(string[]) ? arguments.ToArray() : arguments.ToArray<object>()];
        object?[] values = new object?[_parameters.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = i < arguments.Count
                ? ArgumentConverter.Convert(arguments[i], _parameters[i].ParameterType, i + 1)
                : _parameters[i].DefaultValue;
        }

        return values;
    }

    /// <summary>
    /// Runs the method, on a new instance unless it is static. Guest exceptions come out unwrapped. A new invoker per call stays on
    /// the interpreted path: the code that a used one generates inlines small guest methods, and their lines are lost.
    /// </summary>
    internal object? Invoke(object?[] arguments) =>
        MethodInvoker.Create(_method).Invoke(_constructor is null ? null : ConstructorInvoker.Create(_constructor).Invoke(), arguments.AsSpan());
}
