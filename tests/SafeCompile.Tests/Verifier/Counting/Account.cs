using SafeCompile.Runtime;

namespace SafeCompile.Tests.Verifier.Counting;

/// <summary>
/// The books of one run: what was done and allocated against what guards took, at every stretch of instructions, and whether claims 20 and
/// 21 hold there. The numbers are those of docs/verifier.md, written down again.
///
/// Two bounds are held. The plain one is over the whole run: all steps against all fuel that left the meter. It is coarse: honest code pays
/// several times what it must, so after a while a gap would hide in the surplus. The strict one is the claim itself: of every live activation
/// since it began, with the fuel of guards alone. As in the claim a caller inherits what a callee owes and not what it paid too much, what a
/// shim takes is for the shim's own work, and an exception drops what the activations that it ends owe.
/// </summary>
internal sealed class Account(Meter meter, PluginLimits limits, string[] methods)
{
    internal const int StepsPerFuel = 32;
    internal const int UnpaidSteps = 4_096;
    internal const int UnpaidBytes = 64 << 10;

    // What a method may leave to a shim that calls it.
    internal const int UnpaidCallback = 1_024;

    // Of the fuel of a throw or a catch, what pays for the guest's steps.
    private const int ThrownFuel = 1_000;

    private readonly long _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
    private int _depth;
    private bool _inShim;
    private long _fuel = limits.Fuel;
    private long _bytes = limits.AllocatedBytes;
    private long _allocated = GC.GetAllocatedBytesForCurrentThread();
    private long _steps, _stepsFloor, _objects, _objectsFloor;

    /// <summary>Instructions that ran, a call for five.</summary>
    internal long Steps { get; private set; }

    internal long Fuel => limits.Fuel - _fuel;

    internal long Allocated => _allocated - _allocatedBefore;

    internal long Charged => limits.AllocatedBytes - _bytes;

    /// <summary>The most steps, and bytes, that one activation was behind with since it began.</summary>
    internal (long Steps, long Bytes) Behind { get; private set; }

    /// <summary>The most that a method left to a shim which called it.</summary>
    internal (long Steps, string By) LeftToShims { get; private set; } = (0, "");

    /// <summary>Where a bound did not hold, null when all did. The run is stopped there: it might never end.</summary>
    internal string? Broken { get; private set; }

    internal void Enter(int method, ref CountedFrame frame)
    {
        if (meter.Trap != TrapCode.None) return;
        frame.Method = method;
        frame.Depth = ++_depth;
        frame.IsCallback = _inShim;
        _inShim = false;
        Sync(false, false);
        Begin(ref frame.Steps, _steps, ref _stepsFloor, (_depth - 1L) * UnpaidSteps);
        Begin(ref frame.Bytes, _objects, ref _objectsFloor, (_depth - 1L) * UnpaidBytes);
    }

    internal void Step(int steps, Stretch how, ref CountedFrame frame)
    {
        if (meter.Trap != TrapCode.None) return;
        Sync((how & Stretch.AfterCharge) != 0, (how & Stretch.AfterUnwinding) != 0);
        // Only exceptions lead to another activation's code without a call or a return: to handlers further out, or, when a filter was asked
        // before, further in.
        if (_depth != frame.Depth) _steps = frame.Steps.Last;
        if (_depth < frame.Depth) _objects = frame.Bytes.Last;
        if ((how & (Stretch.AfterCharge | Stretch.AfterUnwinding)) == 0) _steps = Math.Max(_steps, frame.Steps.Last);
        if ((how & Stretch.AfterGuard) == 0) _objects = Math.Max(_objects, frame.Bytes.Last);
        _depth = frame.Depth;
        _stepsFloor = frame.Steps.Floor;
        _objectsFloor = frame.Bytes.Floor;
        _inShim = (how & Stretch.ToShim) != 0;

        Steps += steps;
        _steps += steps;
        frame.Steps.Last = _steps;
        frame.Bytes.Last = _objects;
        if (_steps - frame.Steps.Entry > Behind.Steps) Behind = (_steps - frame.Steps.Entry, Behind.Bytes);
        if (_objects - frame.Bytes.Entry > Behind.Bytes) Behind = (Behind.Steps, _objects - frame.Bytes.Entry);

        if (_steps - ((long)_depth * UnpaidSteps) > _stepsFloor) Break(frame, "steps since an activation began");
        if (_objects - ((long)_depth * UnpaidBytes) > _objectsFloor) Break(frame, "bytes since an activation began");
        if (Steps > (StepsPerFuel * Fuel) + ((long)_depth * UnpaidSteps)) Break(frame, "steps of the run");
        if (Allocated > Charged + ((long)_depth * UnpaidBytes)) Break(frame, "bytes of the run");
    }

    internal void Exit(ref CountedFrame frame)
    {
        if (meter.Trap != TrapCode.None) return;
        Sync(false, false);
        if (frame.IsCallback)
        {
            long left = _steps - frame.Steps.Entry;
            if (left > LeftToShims.Steps) LeftToShims = (left, methods[frame.Method]);
            if (left > UnpaidCallback) Break(frame, "steps left to a shim");
            _steps = frame.Steps.Entry;
        }

        _depth = frame.Depth - 1;
        _stepsFloor = frame.Steps.Outer;
        _objectsFloor = frame.Bytes.Outer;
        _inShim = frame.IsCallback;
    }

    private static void Begin(ref CountedFrame.Balance balance, long now, ref long floor, long around)
    {
        balance.Entry = balance.Last = now;
        balance.Outer = floor;
        balance.Floor = floor = Math.Min(floor, now - around);
    }

    // What happened since the last event. Fuel that no guard of the running activation took is the shims'.
    private void Sync(bool pays, bool unwinds)
    {
        long taken = _fuel - meter.Fuel, charged = _bytes - meter.Bytes, allocated = GC.GetAllocatedBytesForCurrentThread() - _allocated;
        if (unwinds) taken = Math.Min(taken, ThrownFuel);
        if (pays || unwinds) _steps -= StepsPerFuel * taken;
        _objects += allocated - charged;
        _fuel = meter.Fuel;
        _bytes = meter.Bytes;
        _allocated += allocated;
    }

    private void Break(in CountedFrame frame, string bound)
    {
        Broken = $"{bound}: {Steps:N0} steps for {Fuel:N0} fuel, {Allocated:N0} bytes allocated for {Charged:N0} charged, {_depth} live, "
            + $"{_steps - frame.Steps.Entry:N0} steps and {_objects - frame.Bytes.Entry:N0} bytes behind in {methods[frame.Method]}";
        throw Guard.Stop(meter, TrapCode.OutOfFuel);
    }
}
