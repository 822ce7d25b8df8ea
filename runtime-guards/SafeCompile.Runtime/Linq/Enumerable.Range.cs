// If this file is wrong an attacker moves elements through a sequence unpaid, or nests sequences until the stack overflows.
namespace SafeCompile.Runtime.Linq;

/// <summary>Generated sequences.</summary>
public static partial class Enumerable
{
    [Shim("M:System.Linq.Enumerable.Empty``1")]
    public static IEnumerable<TResult> Empty<TResult>() => [];

    [Shim("M:System.Linq.Enumerable.Range(System.Int32,System.Int32)")]
    public static IEnumerable<int> Range(int start, int count)
    {
        if (count < 0 || (long)start + count - 1 > int.MaxValue) throw Node.OutOfRange(nameof(count));
        Node.New<int>();
        return count == 0 ? [] : RangeIterator(start, count);
    }

    [Shim("M:System.Linq.Enumerable.Repeat``1(``0,System.Int32)")]
    public static IEnumerable<TResult> Repeat<TResult>(TResult element, int count)
    {
        if (count < 0) throw Node.OutOfRange(nameof(count));
        Node.New<TResult>();
        return count == 0 ? [] : RepeatIterator(element, count);
    }

    [Shim("M:System.Linq.Enumerable.Sequence``1(``0,``0,``0)")]
    public static IEnumerable<T> Sequence<T>(T start, T endInclusive, T step)
        where T : System.Numerics.INumber<T>
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(endInclusive);
        ArgumentNullException.ThrowIfNull(step);
        RefuseUnbounded<T>();
        if (T.IsNaN(start)) throw Node.OutOfRange(nameof(start));
        if (T.IsNaN(endInclusive)) throw Node.OutOfRange(nameof(endInclusive));
        if (T.IsNaN(step)) throw Node.OutOfRange(nameof(step));
        Node.New<T>();
        if (T.IsZero(step)) return start == endInclusive ? RepeatIterator(start, 1) : throw Node.OutOfRange(nameof(step));
        bool up = T.IsPositive(step);
        if (up ? endInclusive < start : endInclusive > start) throw Node.OutOfRange(nameof(endInclusive));
        return SequenceIterator(start, endInclusive, step, up);
    }

    [Shim("M:System.Linq.Enumerable.InfiniteSequence``1(``0,``0)")]
    public static IEnumerable<T> InfiniteSequence<T>(T start, T step)
        where T : System.Numerics.IAdditionOperators<T, T, T>
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(step);
        RefuseUnbounded<T>();
        Node.New<T>();
        return InfiniteIterator(start, step);
    }

    // An addition of big integers costs their length, which the charge of one element does not cover.
    private static void RefuseUnbounded<T>()
    {
        if (typeof(T) == typeof(System.Numerics.BigInteger)) throw new NotSupportedException("Sequences of BigInteger are not supported.");
    }

    private static IEnumerable<int> RangeIterator(int start, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Guard.Charge(Node.Step);
            yield return start + i;
        }
    }

    private static IEnumerable<TResult> RepeatIterator<TResult>(TResult element, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Guard.Charge(Node.Step);
            yield return element;
        }
    }

    private static IEnumerable<T> SequenceIterator<T>(T current, T endInclusive, T step, bool up)
        where T : System.Numerics.INumber<T>
    {
        while (true)
        {
            yield return current;
            Meter m = Guard.Enter(20); // The operators may be a guest's.
            T next = current + step;
            bool wrapped = up ? next <= current : next >= current;
            bool beyond = up ? next > endInclusive : next < endInclusive;
            bool end = next == endInclusive;
            Guard.Leave(m);
            if (end && !wrapped) yield return next; // The step after it might overflow.
            if (end || wrapped || beyond) yield break;
            current = next;
        }
    }

    private static IEnumerable<T> InfiniteIterator<T>(T current, T step)
        where T : System.Numerics.IAdditionOperators<T, T, T>
    {
        while (true)
        {
            yield return current;
            Meter m = Guard.Enter(20); // As above.
            current += step;
            Guard.Leave(m);
        }
    }
}
