namespace SafeCompile.MeteredMembers;

/// <summary>A guest's class as type argument: equal and ordered by <see cref="Id"/>, so that which of two equal ones was kept can be seen.</summary>
internal sealed class Key(int id, int tag) : IEquatable<Key>, IComparable<Key>
{
    internal int Id { get; } = id;

    internal int Tag { get; } = tag;

    public bool Equals(Key? other) => other is not null && other.Id == Id;

    public override bool Equals(object? obj) => Equals(obj as Key);

    public override int GetHashCode() => Id;

    public int CompareTo(Key? other) => other is null ? 1 : Id.CompareTo(other.Id);

    public override string ToString() => $"key {Id}.{Tag}";
}

/// <summary>A guest's structure without members of its own: equality walks its fields, and it has no order.</summary>
internal struct Cell(int number, string? text)
{
    public int Number = number;
    public string? Text = text;

    public override readonly string ToString() => $"cell {Number} {Text}";
}

/// <summary>Names that overlap, a negative and an unnamed value.</summary>
[Flags]
internal enum Flavours : sbyte
{
    None = 0,
    Sweet = 1,
    Sour = 2,
    Both = 3,
    Bitter = 4,
    Odd = -128,
}

/// <summary>A guest's own collection: the base library must not take it for one of its own.</summary>
internal sealed class GuestList<T>(List<T> items) : IList<T>, IReadOnlyList<T>
{
    public int Count => items.Count;

    public bool IsReadOnly => false;

    public T this[int index] { get => items[index]; set => items[index] = value; }

    public void Add(T item) => items.Add(item);

    public void Clear() => items.Clear();

    public bool Contains(T item) => items.Contains(item);

    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    public int IndexOf(T item) => items.IndexOf(item);

    public void Insert(int index, T item) => items.Insert(index, item);

    public bool Remove(T item) => items.Remove(item);

    public void RemoveAt(int index) => items.RemoveAt(index);

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A guest's comparer, coarser than equality: by how long the values are as text.</summary>
internal sealed class ByLength<T>(bool reversed) : IEqualityComparer<T>, IComparer<T>
{
    public bool Equals(T? x, T? y) => Length(x) == Length(y);

    public int GetHashCode(T obj) => Length(obj);

    public int Compare(T? x, T? y) => reversed ? Length(y).CompareTo(Length(x)) : Length(x).CompareTo(Length(y));

    private static int Length(T? value) => value switch
    {
        string s => s.Length,
        Key k => k.Id & 3,
        _ => Shown.Text(value).Length,
    };
}
