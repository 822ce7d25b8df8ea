// expect: trap:result
// why: a LINQ query is a lazy sequence with guest code in it
public class Plugin
{
    public static object Run(object[] args) => new[] { 1, 2, 3 }.Select(x => x + 1);
}
