// expect: trap:memory   memory: 16MiB
// why: many caught negative lengths must not add up to free memory
public class Plugin
{
    public static object Run(object[] args)
    {
        for (int i = 0; i < 1000; i++)
            try { _ = new long[-1_000_000 - i]; } catch (OverflowException) { }
        return new byte[32 << 20].Length;
    }
}
