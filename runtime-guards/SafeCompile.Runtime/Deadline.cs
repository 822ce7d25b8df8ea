// If this file is wrong an attacker runs past the host's wall-clock deadline, or a late clock stops a call that it was not set for.
namespace SafeCompile.Runtime;

/// <summary>
/// The deadline of one outermost call. A new one for each call: a clock that fires late then writes to an object that nobody polls.
/// <see cref="Pass"/> may be called by any thread, <see cref="Passed"/> is read by the guest's.
/// </summary>
internal sealed class Deadline
{
    /// <summary>What a call without a deadline polls.</summary>
    internal static readonly Deadline Never = new();

    // Volatile: without it the JIT may read once before a loop and never see the clock's write.
    private volatile bool _passed;

    internal bool Passed => _passed;

    internal void Pass() => _passed = true;
}
