// expect: trap:memory   memory: 20_000_000
// why: a stand-in for a member of object or of an interface takes its receiver as one: a type variable's value is boxed for it
public class Plugin
{
    public static object Run(object[] args)
    {
        var b = new Big();
        int n = 0;
        for (int i = 0; i < 200_000; i++) n += Code(b) + Order(b);
        return n;
    }

    private static int Code<T>(T x) where T : struct => x.GetHashCode() & 1;

    private static int Order<T>(T x) where T : IComparable<T> => x.CompareTo(x);
}

public struct Big : IComparable<Big>
{
    public long A, B, C, D, E, F, G, H;

    public override int GetHashCode() => 1;

    public int CompareTo(Big other) => A.CompareTo(other.A);
}
