// If this file is wrong an attacker gains unlimited time, stack or memory: every budget of a running guest is kept here.
// All fields are internal. Guest code holds a Meter only as an opaque token that it passes to Guard and to the shims.
namespace SafeCompile.Runtime;

/// <summary>
/// The remaining budgets and the state of one context. Not thread-safe: a context is entered by one thread at a time.
/// </summary>
public sealed class Meter
{
    /// <summary>Only the hosting layer makes meters.</summary>
    internal Meter()
    {
    }

    /// <summary>Remaining fuel. Negative after a trap, far enough that no number of further charges can bring it back.</summary>
    internal long Fuel;

    /// <summary>Remaining bytes that the call may allocate (allocated, not live).</summary>
    internal long Bytes;

    /// <summary>Live activations of guest methods that can recurse.</summary>
    internal int Depth;

    /// <summary>Highest <see cref="Depth"/> of this call; the compare with it is also the first half of the limit check.</summary>
    internal int DepthHigh;

    /// <summary>Limit of <see cref="Depth"/>.</summary>
    internal int DepthLimit;

    /// <summary>Live catch and finally regions; each one reserves <see cref="HandlerReserve"/> bytes of stack.</summary>
    internal int Handlers;

    /// <summary>Finally bodies that began and have not ended; more than the live ones when a body threw.</summary>
    internal int OpenFinally;

    /// <summary>Lowest stack address that guest code may reach without any live handler.</summary>
    internal nuint StackBase;

    /// <summary><see cref="StackBase"/> raised by the reserve of the live handlers.</summary>
    internal nuint StackLimit;

    /// <summary>The deadline of the running call; only images compiled with polls look at it.</summary>
    internal Deadline Deadline = Deadline.Never;

    /// <summary>Set once, by the first trap; never cleared.</summary>
    internal TrapCode Trap;

    /// <summary><see cref="Fuel"/> when the trap was set; what the host reports as used.</summary>
    internal long FuelAtTrap;

    /// <summary><see cref="Bytes"/> when the trap was set.</summary>
    internal long BytesAtTrap;

    /// <summary>One state object per guest type with static fields, created lazily under this meter. Index = slot in the image.</summary>
    internal object?[] Statics = [];

    /// <summary>By slot: the exceptions of initialisers that failed.</summary>
    internal Dictionary<int, TypeInitializationException>? FailedStatics;

    /// <summary>State objects of generic guest types, one per instantiation.</summary>
    internal Dictionary<Type, object>? GenericStatics;

    /// <summary>The captured console, or null when the policy has none.</summary>
    internal GuestConsole? Console;

    /// <summary>How objects cross to the host; set by the hosting layer.</summary>
    internal IBoundary? Boundary;

    /// <summary>
    /// Stack that .NET 10 uses for one active catch, filter or finally while it unwinds: about 14,900 bytes measured, rounded up.
    /// </summary>
    internal const int HandlerReserve = 16 * 1024;

    internal bool Dead => Trap != TrapCode.None;
}
