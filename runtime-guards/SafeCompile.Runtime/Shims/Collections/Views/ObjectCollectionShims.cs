// If this file is wrong an attacker grows, searches or copies a list unpaid by writing to it through a Collection.
using System.Collections.ObjectModel;

namespace SafeCompile.Runtime;

/// <summary>
/// <see cref="Collection{T}"/>, which guests may use but not derive from: each member is that of the list inside. Count and reading by index are direct.
/// </summary>
public static class ObjectCollectionShims
{
    [Shim("M:System.Collections.ObjectModel.Collection`1.#ctor")]
    public static Collection<T> New<T>(Meter m)
    {
        Guard.Charge(m, 10, 24);
        return new Collection<T>(ListShims.Create<T>(m));
    }

    [Shim("M:System.Collections.ObjectModel.Collection`1.set_Item(System.Int32,`0)")]
    public static T SetItem<T>(Meter m, Collection<T> self, int index, T value)
    {
        Guard.Charge(m, 5);
        self[index] = value;
        return value;
    }

    [Shim("M:System.Collections.ObjectModel.Collection`1.Add(`0)")]
    public static void Add<T>(Meter m, Collection<T> self, T item) => CollectionInterfaceShims.Add(m, self, item);

    [Shim("M:System.Collections.ObjectModel.Collection`1.Insert(System.Int32,`0)")]
    public static void Insert<T>(Meter m, Collection<T> self, int index, T item) => CollectionInterfaceShims.Insert(m, self, index, item);

    [Shim("M:System.Collections.ObjectModel.Collection`1.Remove(`0)")]
    public static bool Remove<T>(Meter m, Collection<T> self, T item) => CollectionInterfaceShims.Remove(m, self, item);

    [Shim("M:System.Collections.ObjectModel.Collection`1.RemoveAt(System.Int32)")]
    public static void RemoveAt<T>(Meter m, Collection<T> self, int index) => CollectionInterfaceShims.RemoveAt(m, self, index);

    [Shim("M:System.Collections.ObjectModel.Collection`1.Clear")]
    public static void Clear<T>(Meter m, Collection<T> self) => CollectionInterfaceShims.Clear(m, self);

    [Shim("M:System.Collections.ObjectModel.Collection`1.Contains(`0)")]
    public static bool Contains<T>(Meter m, Collection<T> self, T item) => CollectionInterfaceShims.Contains(m, self, item);

    [Shim("M:System.Collections.ObjectModel.Collection`1.IndexOf(`0)")]
    public static int IndexOf<T>(Meter m, Collection<T> self, T item) => CollectionInterfaceShims.IndexOf(m, self, item);

    [Shim("M:System.Collections.ObjectModel.Collection`1.CopyTo(`0[],System.Int32)")]
    public static void CopyTo<T>(Meter m, Collection<T> self, T[] array, int index) => CollectionInterfaceShims.CopyTo(m, self, array, index);

    [Shim("M:System.Collections.ObjectModel.Collection`1.GetEnumerator")]
    public static IEnumerator<T> GetEnumerator<T>(Meter m, Collection<T> self) => Source.Open(m, self);
}
