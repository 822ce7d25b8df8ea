// expect: trap:memory   fuel: 2_000_000_000   memory: 64MiB
// why: params makes an array for each call
public class Plugin
{
    public static object Run(object[] args)
    {
        static int Many(params object[] all) => all.Length; int n = 0;
        for (;;) n += Many(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
