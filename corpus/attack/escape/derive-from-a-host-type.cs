// expect: reject SC2004
// why: a base type gives a guest its protected members, and the base library calls the overrides without a charge
public class Plugin : System.IO.TextWriter //~ reject SC2004
{
    public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8; //~ reject SC2004

    public override void Write(char value)
    {
        while (true) { }
    }

    public static object Run(object[] args)
    {
        Console.SetOut(new Plugin()); //~ reject SC2001
        Console.WriteLine("!");
        return 1;
    }
}
