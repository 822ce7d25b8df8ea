// expect: throws System.NotSupportedException
// why: a wrapper around a guest's list would run the guest's members inside members that are believed to call nobody
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;

public class Plugin
{
    public static object Run(object[] args)
    {
        var own = new Own();
        own.Inner = new ReadOnlyCollection<int>(own);
        return own[0];
    }

    private sealed class Own : IList<int>
    {
        public IList<int> Inner = [];
        public int this[int index] { get => Inner[index]; set { } }
        public int Count => Inner.Count;
        public bool IsReadOnly => true;
        public void Add(int item) { }
        public void Clear() { }
        public bool Contains(int item) => false;
        public void CopyTo(int[] array, int arrayIndex) { }
        public IEnumerator<int> GetEnumerator() => Inner.GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => Inner.GetEnumerator();
        public int IndexOf(int item) => -1;
        public void Insert(int index, int item) { }
        public bool Remove(int item) => false;
        public void RemoveAt(int index) { }
    }
}
