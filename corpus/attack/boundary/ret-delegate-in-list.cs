// expect: trap:result
// why: a delegate hidden among plain values
public class Plugin
{
    public static object Run(object[] args) => new List<object> { 1, "two", (Func<int>)(() => 3) };
}
