// expect: trap:memory
// why: ToCharArray, ToArray and ToList copy everything
public class Plugin
{
    public static object Run(object[] args)
    {
        string s = new string('x', 10_000_000); long n = 0;
        for (;;) n += s.ToCharArray().Length + s.ToArray().Length + s.ToList().Count;
    }
}
