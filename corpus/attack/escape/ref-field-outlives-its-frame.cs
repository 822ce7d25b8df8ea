// expect: reject SC1406
// why: nothing checks at run time where a ref field points
public ref struct Hold(ref int target)
{
    public ref int Target = ref target; //~ reject SC1406
}

public class Plugin
{
    public static object Run(object[] args)
    {
        int x = 1;
        Hold h = new(ref x);
        h.Target = 2;
        return x;
    }
}
