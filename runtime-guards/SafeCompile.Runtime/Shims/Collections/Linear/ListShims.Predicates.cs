// If this file is wrong an attacker walks lists unpaid; the predicates are guest code and charge themselves.
namespace SafeCompile.Runtime;

/// <summary>Members of lists that call a delegate for each element.</summary>
public static partial class ListShims
{
    [Shim("M:System.Collections.Generic.List`1.Exists(System.Predicate{`0})")]
    public static bool Exists<T>(Meter m, List<T> self, Predicate<T> match)
    {
        Work.Calls(m, self.Count);
        return self.Exists(match);
    }

    [Shim("M:System.Collections.Generic.List`1.Find(System.Predicate{`0})")]
    public static T? Find<T>(Meter m, List<T> self, Predicate<T> match)
    {
        Work.Calls(m, self.Count);
        return self.Find(match);
    }

    [Shim("M:System.Collections.Generic.List`1.FindLast(System.Predicate{`0})")]
    public static T? FindLast<T>(Meter m, List<T> self, Predicate<T> match)
    {
        Work.Calls(m, self.Count);
        return self.FindLast(match);
    }

    [Shim("M:System.Collections.Generic.List`1.FindIndex(System.Predicate{`0})")]
    public static int FindIndex<T>(Meter m, List<T> self, Predicate<T> match)
    {
        Work.Calls(m, self.Count);
        return self.FindIndex(match);
    }

    [Shim("M:System.Collections.Generic.List`1.FindIndex(System.Int32,System.Predicate{`0})")]
    public static int FindIndex<T>(Meter m, List<T> self, int startIndex, Predicate<T> match)
    {
        Work.Calls(m, self.Count);
        return self.FindIndex(startIndex, match);
    }

    [Shim("M:System.Collections.Generic.List`1.FindIndex(System.Int32,System.Int32,System.Predicate{`0})")]
    public static int FindIndex<T>(Meter m, List<T> self, int startIndex, int count, Predicate<T> match)
    {
        Work.Calls(m, count);
        return self.FindIndex(startIndex, count, match);
    }

    [Shim("M:System.Collections.Generic.List`1.FindLastIndex(System.Predicate{`0})")]
    public static int FindLastIndex<T>(Meter m, List<T> self, Predicate<T> match)
    {
        Work.Calls(m, self.Count);
        return self.FindLastIndex(match);
    }

    [Shim("M:System.Collections.Generic.List`1.FindLastIndex(System.Int32,System.Predicate{`0})")]
    public static int FindLastIndex<T>(Meter m, List<T> self, int startIndex, Predicate<T> match)
    {
        Work.Calls(m, self.Count);
        return self.FindLastIndex(startIndex, match);
    }

    [Shim("M:System.Collections.Generic.List`1.FindLastIndex(System.Int32,System.Int32,System.Predicate{`0})")]
    public static int FindLastIndex<T>(Meter m, List<T> self, int startIndex, int count, Predicate<T> match)
    {
        Work.Calls(m, count);
        return self.FindLastIndex(startIndex, count, match);
    }

    [Shim("M:System.Collections.Generic.List`1.FindAll(System.Predicate{`0})")]
    public static List<T> FindAll<T>(Meter m, List<T> self, Predicate<T> match)
    {
        _ = self.Count; // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(match);
        Guard.Alloc(m, ObjectBytes);
        var found = new List<T>();
        for (int i = 0; i < self.Count; i++)
        {
            Guard.Charge(m, 3);
            if (match(self[i])) Add(m, found, self[i]);
        }

        return found;
    }

    [Shim("M:System.Collections.Generic.List`1.TrueForAll(System.Predicate{`0})")]
    public static bool TrueForAll<T>(Meter m, List<T> self, Predicate<T> match)
    {
        Work.Calls(m, self.Count);
        return self.TrueForAll(match);
    }

    [Shim("M:System.Collections.Generic.List`1.ForEach(System.Action{`0})")]
    public static void ForEach<T>(Meter m, List<T> self, Action<T> action)
    {
        Work.Calls(m, self.Count);
        self.ForEach(action);
    }

    [Shim("M:System.Collections.Generic.List`1.ConvertAll``1(System.Converter{`0,``0})")]
    public static List<TOutput> ConvertAll<T, TOutput>(Meter m, List<T> self, Converter<T, TOutput> converter)
    {
        Guard.Alloc(m, ObjectBytes);
        Work.Buffer<TOutput>(m, self.Count);
        Work.Calls(m, self.Count);
        return self.ConvertAll(converter);
    }
}
