// If this file is wrong an attacker buffers sequences unpaid.
namespace SafeCompile.Runtime.Linq;

/// <summary>A growing array; every growth is charged before it happens, so that no count that a guest invents is trusted.</summary>
internal struct Pile<T>
{
    internal T[] Items;
    internal int Count;

    public Pile() => Items = [];

    /// <summary>All elements of <paramref name="source"/>.</summary>
    internal static Pile<T> Of(Meter m, IEnumerable<T> source)
    {
        var pile = new Pile<T>();
        if (Source.TryKnown(source, out ICollection<T>? known))
        {
            pile.Count = known.Count;
            if (pile.Count == 0) return pile;
            Work.Buffer<T>(m, pile.Count);
            Source.ChargeCopy(m, known);
            pile.Items = new T[pile.Count];
            known.CopyTo(pile.Items, 0);
            return pile;
        }

        foreach (T item in Source.Read(m, source)) pile.Add(m, item);
        return pile;
    }

    internal void Add(Meter m, T item)
    {
        if (Count == Items.Length)
        {
            int capacity = Count == 0 ? 4 : (int)Math.Min(2L * Count, Array.MaxLength);
            Work.Buffer<T>(m, capacity);
            Array.Resize(ref Items, capacity);
        }

        Items[Count++] = item;
    }

    internal readonly T[] ToArray(Meter m)
    {
        if (Count == Items.Length) return Items;
        Work.Buffer<T>(m, Count);
        return Items.AsSpan(0, Count).ToArray();
    }
}
