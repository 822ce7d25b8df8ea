// expect: trap:deadline
// why: the elements of a pipeline move in the runtime, where no code of the guest asks for the time
// fuel: 1_000_000_000_000_000   memory: 1024GiB   deadline: 100ms
public class Plugin
{
    public static object Run(object[] args)
    {
        long n = 0;
        for (;;) n += Enumerable.Range(0, int.MaxValue).Concat(Enumerable.Range(0, int.MaxValue)).LongCount();
    }
}
