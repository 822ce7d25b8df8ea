// expect: reject SC1001
// why: a construct of the next C# reaches a constructor that no rule judges yet
public class Plugin
{
    public static object Run(object[] args)
    {
        List<int> l = [with(capacity: int.MaxValue), 1]; //~ reject SC1001
        return l.Count;
    }
}
