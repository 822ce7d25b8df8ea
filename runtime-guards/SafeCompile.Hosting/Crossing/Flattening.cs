// If this file is wrong an attacker gets its exception object, and with it its code, into the host's logging.
using System.Runtime.CompilerServices;
using SafeCompile.Runtime;

namespace SafeCompile.Hosting;

/// <summary>
/// Turns whatever came out of a guest into a <see cref="Failure"/>. Runs while the context is still entered, because reading the
/// message of a guest's exception may run guest code: it is paid from the same budget and may itself trap.
/// </summary>
internal static class Flattening
{
    private const int MessageChars = 1024;
    private const int TypeChars = 256;

    internal static Failure Describe(PluginContext context, Exception? error)
    {
        Meter m = context.Meter;
        if (m.Trap == TrapCode.None && RuntimeTrap(error!) is var trap and not TrapCode.None) Guard.Stop(m, trap);
        if (m.Trap == TrapCode.None && Message(m, ref error!) is { } message)
            return new Failure(TrapCode.None, TypeName(error.GetType()), message, context.Plugin.Lines.Find(error), context.Used);
        context.TrapLocation ??= error is null ? null : context.Plugin.Lines.Find(error);
        return context.Trapped();
    }

    /// <summary>The name of a type without the assembly names that generic arguments would bring along; never guest code.</summary>
    internal static string TypeName(Type type)
    {
        string name = (type.FullName ?? type.Name).Replace('+', '.');
        int arguments = name.IndexOf('[', StringComparison.Ordinal);
        if (arguments > 0 && type.IsGenericType) name = name[..arguments];
        return Cut(name, TypeChars);
    }

    // What the runtime throws when a limit of its own is hit before ours. A guest that throws the type itself only stops itself.
    private static TrapCode RuntimeTrap(Exception error) => error switch
    {
        OutOfMemoryException when error.GetType() == typeof(OutOfMemoryException) => TrapCode.AllocationLimitExceeded,
        InsufficientExecutionStackException => TrapCode.CallDepthExceeded,
        _ => TrapCode.None,
    };

    /// <summary>Null when reading it trapped; <paramref name="error"/> is then what shows where.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // Only after a failure.
    private static string? Message(Meter m, ref Exception error)
    {
        // Its message repeats those of all inner exceptions: unbounded work of the base library.
        if (error is AggregateException) return "One or more errors occurred.";
        try
        {
            string message = Cut(ExceptionMessage.Of(m, error) ?? "", MessageChars);
            return m.Trap == TrapCode.None ? message : null;
        }
        catch (Exception e)
        {
            if (m.Trap == TrapCode.None && RuntimeTrap(e) == TrapCode.None) return "(the exception's Message threw " + TypeName(e.GetType()) + ")";
            if (m.Trap == TrapCode.None) Guard.Stop(m, RuntimeTrap(e));
            error = e;
            return null;
        }
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1), "…");
}
