// expect: safe
// why: a result of ten million numbers is copied and printed within the budget
public class Plugin
{
    public static object Run(object[] args) => new List<int>(new int[10_000_000]);
}
