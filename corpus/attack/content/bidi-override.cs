// expect: reject SC1005
// why: a right-to-left override makes a comment of what is compiled (CVE-2021-42574)
public class Plugin
{
    public static object Run(object[] args)
    {
        bool admin = false;
        /*‮ } ⁦if (admin)⁩ ⁦ begin admins only */ return "not checked"; //~ reject SC1005 SC1005 SC1005 SC1005
    }
}
