// expect: trap:result
// why: a dictionary whose value is a list that holds the dictionary
public class Plugin
{
    public static object Run(object[] args)
    {
        var d = new Dictionary<string, object>();
        d["x"] = new List<object> { d };
        return d;
    }
}
