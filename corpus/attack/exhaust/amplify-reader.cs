// expect: trap:memory   memory: 64MiB
// why: reading a text to its end copies it
public class Plugin
{
    public static object Run(object[] args)
    {
        string text = new('x', 1_000_000);
        string last = "";
        for (;;) last = new System.IO.StringReader(text).ReadToEnd();
    }
}
