// expect: reject SC1005
// why: U+2028 ends a comment, and no editor shows that the rest of the line is live code
public class Plugin
{
    public static object Run(object[] args)
    {
        // harmless         while (true) { }
        return 1;
    }
}
