// expect: ok
// why: interfaces have static fields too
// host: twice
// value: 1
public class Plugin
{
    interface ICounter { static int N; static int Next() => ++N; }

    public static object Run(object[] args) => ICounter.Next();
}
