// expect: trap:memory   memory: 64MiB
// why: a type argument that no type in the source spells is as large as what the compiler infers
public class Plugin
{
    struct B8 { public long A, B, C, D, E, F, G; }

    class Box<T> { public T A = default!, B = default!, C = default!, D = default!, E = default!, F = default!, G = default!, H = default!; }

    static object Make<T>(T like) => new Box<T> { A = like };

    public static object Run(object[] args)
    {
        var pairs = new Dictionary<long, B8> { [1] = new B8() };
        var all = new List<object>();
        for (int i = 0; i < 200_000; i++) all.Add(Make(System.Linq.Enumerable.First(pairs)));
        return all.Count;
    }
}
