// If this file is wrong a node is not visited again after its balance fell, and what it owes goes unseen; or verifying never ends.
namespace SafeCompile.Verification;

/// <summary>
/// The memory of a search for shortest paths, shared by all methods of an image: which nodes are pending, in sweeps that ascend. And a
/// budget: how far balances fall is in the hands of who wrote the image, so visits are counted over all of its methods.
/// </summary>
/// <param name="nodes">Of the largest method.</param>
internal sealed class DebtWalk(int nodes)
{
    private const long Unreached = long.MaxValue;

    private readonly long[] _weights = new long[nodes];
    private readonly long[] _balance = new long[nodes];
    private readonly bool[] _pending = new bool[nodes];
    private long _budget;
    private int _next;
    private int _last;

    // The lowest pending node that this sweep has passed.
    private int _again;

    /// <summary>Allows so many visits from here on.</summary>
    internal void Allow(long visits) => _budget = visits;

    /// <summary>False when the budget is used up: then nothing more is proved.</summary>
    internal bool Spend(int visits) => (_budget -= visits) >= 0;

    /// <summary>The weights of a method, to be changed for one search.</summary>
    internal long[] Copy(long[] weights)
    {
        weights.CopyTo(_weights, 0);
        return _weights;
    }

    /// <summary>Forgets the nodes from first to end, and all from rest on.</summary>
    internal long[] Begin(int count, int first, int end, int rest)
    {
        Forget(first, end);
        Forget(rest, count);
        _budget -= (end - first + count - rest) / 16;
        (_next, _last, _again) = (int.MaxValue, -1, int.MaxValue);
        return _balance;
    }

    internal void Pend(int node)
    {
        _pending[node] = true;
        _last = Math.Max(_last, node);
        if (node < _next) _again = Math.Min(_again, node);
    }

    /// <summary>False when nothing is pending.</summary>
    internal bool NextSweep()
    {
        (_next, _again) = (_again, int.MaxValue);
        return _next != int.MaxValue;
    }

    /// <summary>The next pending node of this sweep.</summary>
    internal bool TryNext(out int node)
    {
        for (node = _next; node <= _last; node++)
        {
            if (!_pending[node]) continue;
            _pending[node] = false;
            _next = node + 1;
            return true;
        }

        _next = int.MaxValue;
        return false;
    }

    private void Forget(int from, int to)
    {
        Array.Fill(_balance, Unreached, from, to - from);
        Array.Clear(_pending, from, to - from);
    }
}
