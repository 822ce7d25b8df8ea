// If this file is wrong state leaks from one tenant to the next: static fields of guests live here, one set per context.
namespace SafeCompile.Runtime;

public static partial class Guard
{
    /// <summary>The state object of a guest type's static fields, null before its first use in this context and after its initialiser failed.</summary>
    public static object? Statics(int slot)
    {
        object?[] slots = Current().Statics;
        return (uint)slot < (uint)slots.Length ? slots[slot] : null;
    }

    /// <summary>
    /// Publishes a state object before its initialisers run, so that a circular initialisation sees defaults as in C#. Throws when they
    /// have failed before: a failed type stays failed.
    /// </summary>
    public static void PublishStatics(int slot, object state)
    {
        Meter m = Current();
        if (m.FailedStatics is not null && m.FailedStatics.TryGetValue(slot, out TypeInitializationException? failure)) throw failure;
        if ((uint)slot >= 4096) throw new InvalidOperationException("Too many types with static fields.");
        if (slot >= m.Statics.Length) Array.Resize(ref m.Statics, Math.Max(8, slot + 8));
        m.Statics[slot] = state;
    }

    /// <summary>Records that an initialiser failed: every later access throws the same exception (ECMA-335 II.10.5.3.3).</summary>
    public static Exception StaticsFailed(int slot, string type, Exception exception)
    {
        var failure = new TypeInitializationException(type, exception);
        Meter m = Current();
        m.Statics[slot] = null;
        (m.FailedStatics ??= [])[slot] = failure;
        return failure;
    }

    // A lookup in a table of types.
    private const int GenericLookUpFuel = 12;

    /// <summary>The state object of one instantiation of a generic guest type, null before its first use in this context.</summary>
    public static T? GenericStatics<T>()
        where T : class
    {
        Meter m = Charge(GenericLookUpFuel);
        if (m.GenericStatics is null || !m.GenericStatics.TryGetValue(typeof(T), out object? state)) return null;
        return state is FailedStatics failed ? throw failed.Exception : (T)state;
    }

    /// <inheritdoc cref="PublishStatics"/>
    public static void PublishGenericStatics<T>(T state)
        where T : class
    {
        Meter m = Current();
        Alloc(m, 128);
        (m.GenericStatics ??= [])[typeof(T)] = state;
    }

    /// <inheritdoc cref="StaticsFailed"/>
    public static Exception GenericStaticsFailed<T>(string type, Exception exception)
        where T : class
    {
        var failure = new TypeInitializationException(type, exception);
        Current().GenericStatics![typeof(T)] = new FailedStatics(failure);
        return failure;
    }

    private sealed class FailedStatics(TypeInitializationException exception)
    {
        internal TypeInitializationException Exception { get; } = exception;
    }
}
