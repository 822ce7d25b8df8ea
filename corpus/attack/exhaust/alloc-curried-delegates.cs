// expect: trap:memory   memory: 24_000_000
// why: a lambda whose body is a lambda makes a closure and a delegate each time
public class Plugin
{
    public static object Run(object[] args)
    {
        Func<int, Func<int, Func<int, int>>> sum = a => b => c => a + b + c;
        int n = 0;
        for (int i = 0; i < 150_000; i++) n += sum(i)(i)(i);
        return n;
    }
}
