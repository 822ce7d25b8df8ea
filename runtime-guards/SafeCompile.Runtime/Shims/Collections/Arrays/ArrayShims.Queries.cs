// If this file is wrong an attacker scans arrays unpaid, or reaches base-library equality of deep structures through a search.
namespace SafeCompile.Runtime;

/// <summary>Searching arrays, by value and by predicate.</summary>
public static partial class ArrayShims
{
    [Shim("M:System.Array.IndexOf``1(``0[],``0)")]
    public static int IndexOf<T>(Meter m, T[] array, T value)
    {
        ArgumentNullException.ThrowIfNull(array);
        return IndexOf(m, array, value, 0, array.Length);
    }

    [Shim("M:System.Array.IndexOf``1(``0[],``0,System.Int32)")]
    public static int IndexOf<T>(Meter m, T[] array, T value, int startIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        return IndexOf(m, array, value, startIndex, array.Length - startIndex);
    }

    [Shim("M:System.Array.IndexOf``1(``0[],``0,System.Int32,System.Int32)")]
    public static int IndexOf<T>(Meter m, T[] array, T value, int startIndex, int count)
    {
        Work.Scan(m, count);
        // Wrong arguments or primitive: the base library's own answer.
        if (Primitive.Is<T>() || array is null || (uint)startIndex > (uint)array.Length || (uint)count > (uint)(array.Length - startIndex))
            return Array.IndexOf(array!, value, startIndex, count);
        for (int i = startIndex; i < startIndex + count; i++)
        {
            Guard.Charge(m, 2);
            if (Equality.Same(m, array[i], value)) return i;
        }

        return -1;
    }

    [Shim("M:System.Array.LastIndexOf``1(``0[],``0)")]
    public static int LastIndexOf<T>(Meter m, T[] array, T value)
    {
        ArgumentNullException.ThrowIfNull(array);
        Work.Scan(m, array.Length);
        if (Primitive.Is<T>()) return Array.LastIndexOf(array, value);
        for (int i = array.Length - 1; i >= 0; i--)
        {
            Guard.Charge(m, 2);
            if (Equality.Same(m, array[i], value)) return i;
        }

        return -1;
    }

    [Shim("M:System.Array.LastIndexOf``1(``0[],``0,System.Int32)")]
    public static int LastIndexOf<T>(Meter m, T[] array, T value, int startIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        return LastIndexOf(m, array, value, startIndex, array.Length == 0 ? 0 : startIndex + 1);
    }

    [Shim("M:System.Array.LastIndexOf``1(``0[],``0,System.Int32,System.Int32)")]
    public static int LastIndexOf<T>(Meter m, T[] array, T value, int startIndex, int count)
    {
        Work.Scan(m, count);
        // Wrong arguments or primitive: the base library's own answer.
        if (Primitive.Is<T>() || array is null || (uint)startIndex >= (uint)array.Length || count < 0 || count > startIndex + 1)
            return Array.LastIndexOf(array!, value, startIndex, count);
        for (int i = startIndex; i > startIndex - count; i--)
        {
            Guard.Charge(m, 2);
            if (Equality.Same(m, array[i], value)) return i;
        }

        return -1;
    }

    [Shim("M:System.Array.Exists``1(``0[],System.Predicate{``0})")]
    public static bool Exists<T>(Meter m, T[] array, Predicate<T> match)
    {
        Work.Calls(m, array?.Length ?? 0);
        return Array.Exists(array!, match);
    }

    [Shim("M:System.Array.Find``1(``0[],System.Predicate{``0})")]
    public static T? Find<T>(Meter m, T[] array, Predicate<T> match)
    {
        Work.Calls(m, array?.Length ?? 0);
        return Array.Find(array!, match);
    }

    [Shim("M:System.Array.FindLast``1(``0[],System.Predicate{``0})")]
    public static T? FindLast<T>(Meter m, T[] array, Predicate<T> match)
    {
        Work.Calls(m, array?.Length ?? 0);
        return Array.FindLast(array!, match);
    }

    [Shim("M:System.Array.FindIndex``1(``0[],System.Predicate{``0})")]
    public static int FindIndex<T>(Meter m, T[] array, Predicate<T> match)
    {
        Work.Calls(m, array?.Length ?? 0);
        return Array.FindIndex(array!, match);
    }

    [Shim("M:System.Array.FindIndex``1(``0[],System.Int32,System.Predicate{``0})")]
    public static int FindIndex<T>(Meter m, T[] array, int startIndex, Predicate<T> match)
    {
        Work.Calls(m, array?.Length ?? 0);
        return Array.FindIndex(array!, startIndex, match);
    }

    [Shim("M:System.Array.FindIndex``1(``0[],System.Int32,System.Int32,System.Predicate{``0})")]
    public static int FindIndex<T>(Meter m, T[] array, int startIndex, int count, Predicate<T> match)
    {
        Work.Calls(m, count);
        return Array.FindIndex(array, startIndex, count, match);
    }

    [Shim("M:System.Array.FindLastIndex``1(``0[],System.Predicate{``0})")]
    public static int FindLastIndex<T>(Meter m, T[] array, Predicate<T> match)
    {
        Work.Calls(m, array?.Length ?? 0);
        return Array.FindLastIndex(array!, match);
    }

    [Shim("M:System.Array.FindLastIndex``1(``0[],System.Int32,System.Predicate{``0})")]
    public static int FindLastIndex<T>(Meter m, T[] array, int startIndex, Predicate<T> match)
    {
        Work.Calls(m, array?.Length ?? 0);
        return Array.FindLastIndex(array!, startIndex, match);
    }

    [Shim("M:System.Array.FindLastIndex``1(``0[],System.Int32,System.Int32,System.Predicate{``0})")]
    public static int FindLastIndex<T>(Meter m, T[] array, int startIndex, int count, Predicate<T> match)
    {
        Work.Calls(m, count);
        return Array.FindLastIndex(array, startIndex, count, match);
    }

    [Shim("M:System.Array.FindAll``1(``0[],System.Predicate{``0})")]
    public static T[] FindAll<T>(Meter m, T[] array, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        var found = new Linq.Pile<T>();
        foreach (T item in array)
        {
            Guard.Charge(m, 3);
            if (match(item)) found.Add(m, item);
        }

        return found.ToArray(m);
    }

    [Shim("M:System.Array.TrueForAll``1(``0[],System.Predicate{``0})")]
    public static bool TrueForAll<T>(Meter m, T[] array, Predicate<T> match)
    {
        Work.Calls(m, array?.Length ?? 0);
        return Array.TrueForAll(array!, match);
    }

    [Shim("M:System.Array.ForEach``1(``0[],System.Action{``0})")]
    public static void ForEach<T>(Meter m, T[] array, Action<T> action)
    {
        Work.Calls(m, array?.Length ?? 0);
        Array.ForEach(array!, action);
    }
}
