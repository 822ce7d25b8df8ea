// If this file is wrong an attacker runs without a budget, in two threads at once, or keeps running after a trap: every call
// from the host into a guest passes TryEnter and Leave.
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using SafeCompile.Runtime;

namespace SafeCompile.Hosting;

/// <summary>
/// Entering and leaving a context. The shape of every crossing, also of the generated proxies:
/// <c>if (!TryEnter(c, out a)) return Hop; try { r = guest(); } catch (Exception e) { error = e; } Exit(c, ref a, error); return r;</c>
/// The catch only stores: throwing inside it would keep about 15 KB of stack per nested crossing.
/// </summary>
internal static class Boundary
{
    /// <summary>
    /// Makes <paramref name="context"/> the running one and fills its budgets if this is an outermost entry. False, with nothing
    /// changed, when the call must move to a larger stack. Everything that can throw happens before any state changes.
    /// </summary>
    internal static bool TryEnter(PluginContext context, out Activation activation)
    {
        ThreadStack stack = ThreadStack.Current;
        long owner = Interlocked.CompareExchange(ref context.Owner, stack.Id, PluginContext.Free);
        if (owner != PluginContext.Free)
        {
            EnterNested(context, stack, owner, out activation);
            return true;
        }

        Meter m = context.Meter;
        if (m.Trap != TrapCode.None || context.Plugin.IsDisposed) Refuse(context);
        if (stack.Remaining < context.StackNeeded && !Stay(context, stack))
        {
            activation = default;
            return false;
        }

        activation.Previous = Guard.Active;
        activation.Mark = 0;
        activation.Outermost = true;
        activation.Culture = null;
        CultureInfo culture = CultureInfo.CurrentCulture;
        if (!ReferenceEquals(culture, CultureInfo.InvariantCulture)) activation.Culture = Pin(culture);
        activation.Clock = context.Limits.Deadline is { } time ? DeadlineClock.Start(m, time) : null;
        Guard.Arm(m, context.Limits.Fuel, context.Limits.AllocatedBytes, stack.Base);
        Guard.Active = m;
        return true;
    }

    /// <summary>Ends an activation. Null when the guest returned normally and is alive; the trap is looked at first, whatever came back.</summary>
    internal static Failure? Leave(PluginContext context, ref Activation activation, Exception? error)
    {
        Meter m = context.Meter;
        if (error is null && m.Trap == TrapCode.None)
        {
            Release(context, m, activation);
            return null;
        }

        Guard.Active = m;
        Guard.Restore(m, activation.Mark);
        try
        {
            return Flattening.Describe(context, error);
        }
        finally
        {
            Release(context, m, activation);
        }
    }

    /// <summary><see cref="Leave"/>, throwing what it finds.</summary>
    internal static void Exit(PluginContext context, ref Activation activation, Exception? error)
    {
        if (Leave(context, ref activation, error) is not { } failure) return;
        if (error is PluginHostException && failure.Trap == TrapCode.None) ExceptionDispatchInfo.Throw(error); // The host's mistake, not the guest's.
        throw failure.ToException();
    }

    private static void Release(PluginContext context, Meter m, in Activation activation)
    {
        Guard.Restore(m, activation.Mark);
        Guard.Active = activation.Previous;
        if (!activation.Outermost) return;
        activation.Clock?.Dispose();
        if (activation.Culture is { } culture) CultureInfo.CurrentCulture = culture;
        Volatile.Write(ref context.Owner, PluginContext.Free); // Last: from here on another thread may enter.
    }

    private static void EnterNested(PluginContext context, ThreadStack stack, long owner, out Activation activation)
    {
        ObjectDisposedException.ThrowIf(owner == PluginContext.Disposed, context);
        if (owner != stack.Id)
        {
            throw new InvalidOperationException(
                "The PluginContext is in use by another thread. A context is one tenant and is entered by one thread at a time; create a second context to run in parallel.");
        }

        Meter m = context.Meter;
        if (stack.Remaining < 0 && m.Trap == TrapCode.None) Guard.Stop(m, TrapCode.CallDepthExceeded); // Leaf functions do not ask.
        if (m.Trap != TrapCode.None) throw context.Trapped().ToException();
        activation = new Activation { Previous = Guard.Active, Mark = Guard.Mark(m) };
        Guard.Reenter(m);
        Guard.Active = m;
    }

    /// <summary>False when the call has to hop to a larger stack (the context is then free again); true when it may run here.</summary>
    private static bool Stay(PluginContext context, ThreadStack stack)
    {
        if (context.Options.AllowThreadHop)
        {
            Volatile.Write(ref context.Owner, PluginContext.Free);
            return false;
        }

        if (stack.Remaining > 0) return true;
        Volatile.Write(ref context.Owner, PluginContext.Free);
        throw new PluginHostException(
            HostErrors.TooLittleStack,
            "Too little stack is left on this thread to call a guest. Call from a thread with a larger stack, or set PluginHostOptions.AllowThreadHop.");
    }

    private static void Refuse(PluginContext context)
    {
        Volatile.Write(ref context.Owner, PluginContext.Free);
        ObjectDisposedException.ThrowIf(context.Plugin.IsDisposed, context.Plugin);
        throw context.Trapped().ToException();
    }

    // Guests must format alike everywhere, whatever the culture of the thread that calls them.
    [MethodImpl(MethodImplOptions.NoInlining)] // Rare: hosts of guests usually run in invariant mode.
    private static CultureInfo Pin(CultureInfo culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return culture;
    }
}
