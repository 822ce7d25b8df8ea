// If this file is wrong an attacker grows or walks hash sets unpaid, or gets one with a comparer whose collisions are free.
namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="HashSet{T}"/>. Every set is made with <see cref="KeyComparer{T}"/>.</summary>
public static partial class HashSetShims
{
    private const int ObjectBytes = 64;
    private const int LookUpFuel = 15;
    private const int AddFuel = 30;

    [Shim("M:System.Collections.Generic.HashSet`1.#ctor")]
    public static HashSet<T> Create<T>(Meter m) => Create(m, (IEqualityComparer<T>?)null);

    [Shim("M:System.Collections.Generic.HashSet`1.#ctor(System.Collections.Generic.IEqualityComparer{`0})")]
    public static HashSet<T> Create<T>(Meter m, IEqualityComparer<T>? comparer)
    {
        Guard.Charge(m, 20, ObjectBytes);
        return new HashSet<T>(KeyComparer<T>.Over(comparer));
    }

    [Shim("M:System.Collections.Generic.HashSet`1.#ctor(System.Int32)")]
    public static HashSet<T> Create<T>(Meter m, int capacity) => Create<T>(m, capacity, null);

    [Shim("M:System.Collections.Generic.HashSet`1.#ctor(System.Int32,System.Collections.Generic.IEqualityComparer{`0})")]
    public static HashSet<T> Create<T>(Meter m, int capacity, IEqualityComparer<T>? comparer)
    {
        Guard.Charge(m, 20, ObjectBytes);
        if (capacity > 0) Growth.SetOf<T>(m, capacity);
        return new HashSet<T>(capacity, KeyComparer<T>.Over(comparer));
    }

    [Shim("M:System.Collections.Generic.HashSet`1.#ctor(System.Collections.Generic.IEnumerable{`0})")]
    public static HashSet<T> Create<T>(Meter m, IEnumerable<T> collection) => Create(m, collection, null);

    [Shim("M:System.Collections.Generic.HashSet`1.#ctor(System.Collections.Generic.IEnumerable{`0},System.Collections.Generic.IEqualityComparer{`0})")]
    public static HashSet<T> Create<T>(Meter m, IEnumerable<T> collection, IEqualityComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(collection);
        HashSet<T> set = Create(m, comparer);
        foreach (T item in Source.Read(m, collection)) Add(m, set, item);
        return set;
    }

    [Shim("M:System.Collections.Generic.HashSet`1.Add(`0)")]
    public static bool Add<T>(Meter m, HashSet<T> self, T item)
    {
        Guard.Charge(m, AddFuel);
        Growth.Set(m, self);
        return self.Add(item);
    }

    [Shim("M:System.Collections.Generic.HashSet`1.Contains(`0)")]
    public static bool Contains<T>(Meter m, HashSet<T> self, T item)
    {
        Guard.Charge(m, LookUpFuel);
        return self.Contains(item);
    }

    [Shim("M:System.Collections.Generic.HashSet`1.Remove(`0)")]
    public static bool Remove<T>(Meter m, HashSet<T> self, T item)
    {
        Guard.Charge(m, AddFuel);
        return self.Remove(item);
    }

    [Shim("M:System.Collections.Generic.HashSet`1.TryGetValue(`0,`0@)")]
    public static bool TryGetValue<T>(
        Meter m, HashSet<T> self, T equalValue, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T actualValue)
    {
        Guard.Charge(m, LookUpFuel);
        return self.TryGetValue(equalValue, out actualValue);
    }

    [Shim("M:System.Collections.Generic.HashSet`1.RemoveWhere(System.Predicate{`0})")]
    public static int RemoveWhere<T>(Meter m, HashSet<T> self, Predicate<T> match)
    {
        Slots(m, self);
        Work.Calls(m, 10L * self.Count);
        return self.RemoveWhere(match);
    }

    [Shim("M:System.Collections.Generic.HashSet`1.Clear")]
    public static void Clear<T>(Meter m, HashSet<T> self)
    {
        Slots(m, self);
        self.Clear();
    }

    [Shim("M:System.Collections.Generic.HashSet`1.GetEnumerator")]
    public static HashSet<T>.Enumerator GetEnumerator<T>(Meter m, HashSet<T> self)
    {
        Slots(m, self);
        return self.GetEnumerator();
    }

    [Shim("M:System.Collections.Generic.HashSet`1.CopyTo(`0[])")]
    public static void CopyTo<T>(Meter m, HashSet<T> self, T[] array)
    {
        Slots(m, self);
        Work.Move<T>(m, self.Count);
        Work.Scan(m, self.Count);
        self.CopyTo(array);
    }

    [Shim("M:System.Collections.Generic.HashSet`1.CopyTo(`0[],System.Int32)")]
    public static void CopyTo<T>(Meter m, HashSet<T> self, T[] array, int arrayIndex)
    {
        Slots(m, self);
        Work.Move<T>(m, self.Count);
        Work.Scan(m, self.Count);
        self.CopyTo(array, arrayIndex);
    }

    [Shim("M:System.Collections.Generic.HashSet`1.CopyTo(`0[],System.Int32,System.Int32)")]
    public static void CopyTo<T>(Meter m, HashSet<T> self, T[] array, int arrayIndex, int count)
    {
        Slots(m, self);
        Work.Move<T>(m, self.Count);
        Work.Scan(m, self.Count);
        self.CopyTo(array, arrayIndex, count);
    }

    [Shim("M:System.Collections.Generic.HashSet`1.EnsureCapacity(System.Int32)")]
    public static int EnsureCapacity<T>(Meter m, HashSet<T> self, int capacity)
    {
        if (capacity > self.Capacity) Growth.SetOf<T>(m, Math.Max(capacity, 2L * self.Capacity));
        return self.EnsureCapacity(capacity);
    }

    [Shim("M:System.Collections.Generic.HashSet`1.TrimExcess")]
    public static void TrimExcess<T>(Meter m, HashSet<T> self)
    {
        Slots(m, self);
        Growth.SetOf<T>(m, self.Count);
        self.TrimExcess();
    }

    [Shim("M:System.Collections.Generic.HashSet`1.TrimExcess(System.Int32)")]
    public static void TrimExcess<T>(Meter m, HashSet<T> self, int capacity)
    {
        Slots(m, self);
        Growth.SetOf<T>(m, capacity);
        self.TrimExcess(capacity);
    }

    [Shim("M:System.Collections.Generic.HashSet`1.get_Comparer")]
    public static IEqualityComparer<T> GetComparer<T>(Meter m, HashSet<T> self) =>
        self.Comparer is IKeyComparer<T> key ? key.Visible : self.Comparer;

    internal static void Slots<T>(Meter m, HashSet<T> set) => Guard.ChargeLong(m, 10 + (set.Capacity >> 2));
}
