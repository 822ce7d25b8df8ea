// If this file is wrong an attacker searches, copies or enumerates through a read-only wrapper unpaid.
using System.Collections.ObjectModel;

namespace SafeCompile.Runtime;

/// <summary>Read-only wrappers of lists and arrays. Count and the indexer are direct: at most one wrapper is between them and the list.</summary>
public static class ReadOnlyCollectionShims
{
    [Shim("M:System.Collections.ObjectModel.ReadOnlyCollection`1.#ctor(System.Collections.Generic.IList{`0})")]
    public static ReadOnlyCollection<T> New<T>(Meter m, IList<T> list)
    {
        Guard.Charge(m, 30, 24);
        ArgumentNullException.ThrowIfNull(list);
        return new ReadOnlyCollection<T>(Views.Own(Views.Readable(list)));
    }

    [Shim("M:System.Collections.Generic.List`1.AsReadOnly")]
    public static ReadOnlyCollection<T> AsReadOnly<T>(Meter m, List<T> self)
    {
        Guard.Charge(m, 10, 24);
        return self.AsReadOnly();
    }

    [Shim("M:System.Array.AsReadOnly``1(``0[])")]
    public static ReadOnlyCollection<T> AsReadOnly<T>(Meter m, T[] array)
    {
        Guard.Charge(m, 10, 24);
        return Array.AsReadOnly(array);
    }

    [Shim("M:System.Collections.Generic.CollectionExtensions.AsReadOnly``1(System.Collections.Generic.IList{``0})")]
    public static ReadOnlyCollection<T> AsReadOnly<T>(Meter m, IList<T> list) => New(m, list);

    [Shim("M:System.Collections.ObjectModel.ReadOnlyCollection`1.Contains(`0)")]
    public static bool Contains<T>(Meter m, ReadOnlyCollection<T> self, T value) => CollectionInterfaceShims.Contains(m, self, value);

    [Shim("M:System.Collections.ObjectModel.ReadOnlyCollection`1.IndexOf(`0)")]
    public static int IndexOf<T>(Meter m, ReadOnlyCollection<T> self, T value) => CollectionInterfaceShims.IndexOf(m, self, value);

    [Shim("M:System.Collections.ObjectModel.ReadOnlyCollection`1.CopyTo(`0[],System.Int32)")]
    public static void CopyTo<T>(Meter m, ReadOnlyCollection<T> self, T[] array, int index) => CollectionInterfaceShims.CopyTo(m, self, array, index);

    [Shim("M:System.Collections.ObjectModel.ReadOnlyCollection`1.GetEnumerator")]
    public static IEnumerator<T> GetEnumerator<T>(Meter m, ReadOnlyCollection<T> self) => Source.Open(m, self);
}
