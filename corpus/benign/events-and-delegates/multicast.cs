// expect: ok
// why: combining and removing delegates, results and exceptions of a chain, equality, null chains
// value: "-8 8 4 True 112 True True"

public class Plugin
{
    private delegate int Transform(ref int x);

    private static int s_calls;

    private static int Add(ref int x) => x += 3;

    private static int Double(ref int x) => x *= 2;

    private int Instance(ref int x)
    {
        s_calls++;
        return -x;
    }

    public static object Run(object[] args)
    {
        Transform chain = Add;
        chain += Double;
        chain += new Plugin().Instance;
        int x = 1;
        int last = chain(ref x);
        Transform? fewer = chain - Double;
        int y = 1;
        fewer!(ref y);
        Transform? none = null;
        none += Add;
        none -= Add;
        Action log = () => s_calls += 10;
        log += () => throw new InvalidOperationException();
        log += () => s_calls += 1000;
        try
        {
            log();
        }
        catch (InvalidOperationException)
        {
            s_calls += 100;
        }
        Transform a = Add, b = Add;
        return $"{last} {x} {y} {none is null} {s_calls} {a == b} {a != Double}";
    }
}
