// If this file is wrong an attacker builds delegates whose one call runs without end, or nests them until the stack overflows.
namespace SafeCompile.Runtime;

/// <summary>
/// What <c>+</c>, <c>-</c>, <c>+=</c> and <c>-=</c> on delegates become. At most 64 targets, counting those of delegates that are
/// themselves targets. Delegates nested more than 16 deep trap depth: calling them recurses in frames without a guard.
/// </summary>
public static class DelegateShims
{
    private const int MaxTargets = 64;
    private const int MaxNesting = 16;

    /// <summary><c>a + b</c>. Throws <see cref="InvalidOperationException"/> beyond 64 targets.</summary>
    public static T? Combine<T>(Meter m, T? a, T? b)
        where T : Delegate
    {
        Guard.Charge(m, 20);
        if (a is null || b is null) return a ?? b;
        int targets = Count(m, a, 0, 0);
        targets = Count(m, b, targets, 0);
        Guard.Charge(m, 20 + targets, 64 + 16 * targets);
        return (T)Delegate.Combine(a, b);
    }

    /// <summary><c>source - value</c>.</summary>
    public static T? Remove<T>(Meter m, T? a, T? b)
        where T : Delegate
    {
        Guard.Charge(m, 20);
        if (a is null || b is null) return a;
        int targets = Count(m, a, 0, 0);
        Guard.Charge(m, 20 + 64 * targets, 64 + 16 * targets); // The base library looks for b at every position of a.
        return (T?)Delegate.Remove(a, b);
    }

    /// <summary>The targets, each as a delegate of its own. Every member of them but invoking and comparing stays out of the policy.</summary>
    [Shim("M:System.Delegate.GetInvocationList")]
    [Shim("M:System.MulticastDelegate.GetInvocationList")]
    public static Delegate[] GetInvocationList(Meter m, Delegate self)
    {
        Guard.Charge(m, 20);
        if (self.HasSingleTarget) Guard.Charge(m, 5); // A null receiver throws as the original would.
        int targets = 0;
        foreach (Delegate _ in Delegate.EnumerateInvocationList(self)) targets++;
        Guard.ChargeLong(m, 20L * targets);
        Guard.AllocLong(m, 24 + 72L * targets);
        return self.GetInvocationList();
    }

    /// <summary>
    /// The delegate that <c>new D(value)</c> and <c>value.Invoke</c> wrap: behind wrappers, the innermost one of the same type, so that wrappers
    /// of wrappers do not pile up. Calling a pile takes time for each layer, and nobody's frames. Costs 20 fuel and 200 for each layer
    /// (reflection). Throws <see cref="ArgumentException"/> as the runtime does for a null.
    /// </summary>
    public static T Innermost<T>(Meter m, T value)
        where T : Delegate
    {
        Guard.Charge(m, 20);
        if (value is null) throw new ArgumentException("Delegate to an instance method cannot have null 'this'.");
        T innermost = value;
        Delegate layer = value;
        while (layer.HasSingleTarget && layer.Target is Delegate inner)
        {
            Guard.Charge(m, 200);
            // A static method may be bound to a delegate too: its first argument.
            if (layer.Method is not { Name: "Invoke", IsStatic: false }) break;
            layer = inner;
            if (layer is T same) innermost = same;
        }

        return innermost;
    }

    // The nesting is judged before the number, so that a chain of wrapped delegates ends as the recursion that it is.
    private static int Count(Meter m, Delegate d, int counted, int depth)
    {
        if (depth > MaxNesting) Guard.TooDeep(m);
        foreach (Delegate one in Delegate.EnumerateInvocationList(d))
        {
            Guard.Charge(m, 10);
            if (one.Target is Delegate inner) counted = Count(m, inner, counted, depth + 1);
            if (++counted > MaxTargets && depth == 0) throw new InvalidOperationException($"A delegate holds at most {MaxTargets} targets.");
        }

        return counted;
    }
}
