// expect: trap:memory   memory: 16MiB
// why: what a StringWriter keeps is the guest's memory, also when the line end is the long part
public class Plugin
{
    public static object Run(object[] args)
    {
        var w = new System.IO.StringWriter { NewLine = new string('x', 1_000_000) };
        for (;;) w.WriteLine();
    }
}
