// expect: ok
// why: HashSet and SortedSet operations
// value: ["1,2,3,4,5","3,4","1,2","1,2,5","True False 1,9,3,4 True False True 2 2"]

public class Plugin
{
    public static object Run(object[] args)
    {
        HashSet<int> a = [1, 2, 3, 4], b = [3, 4, 5];
        HashSet<int> union = [.. a], both = [.. a], difference = [.. a], either = [.. a];
        union.UnionWith(b);
        both.IntersectWith(b);
        difference.ExceptWith(b);
        either.SymmetricExceptWith(b);
        a.Remove(2);
        bool added = a.Add(9), again = a.Add(9);
        return new List<string>
        {
            string.Join(",", union.Order()), string.Join(",", both.Order()), string.Join(",", difference.Order()), string.Join(",", either.Order()),
            $"{added} {again} {string.Join(",", a)} {both.IsSubsetOf(b)} {b.Overlaps(difference)} {union.SetEquals([5, 4, 3, 2, 1])} {a.RemoveWhere(x => x > 3)} {a.Count}",
        };
    }
}
