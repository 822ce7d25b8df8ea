// If this file is wrong an attacker fills the host's memory or disk with output.
using SafeCompile.Runtime;

namespace SafeCompile.Hosting;

/// <summary>Characters that a guest may still write, shared by its output and its error stream.</summary>
internal sealed class OutputQuota(long chars)
{
    private long _left = chars;

    /// <summary>Takes <paramref name="count"/> characters, or traps the running context without taking any.</summary>
    internal void Take(int count)
    {
        if (count > _left) throw Guard.Stop(Guard.Current(), TrapCode.AllocationLimitExceeded);
        _left -= count;
    }
}
