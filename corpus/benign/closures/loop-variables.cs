// expect: ok
// why: a for variable is shared by all closures, a foreach variable and a local are not
// value: ["3,3,3","7,8,9","0,10,20","1,11,21"]

public class Plugin
{
    public static object Run(object[] args)
    {
        List<Func<int>> forLoop = [], forEach = [], locals = [];
        for (int i = 0; i < 3; i++)
        {
            int copy = i * 10;
            forLoop.Add(() => i);
            locals.Add(() => copy++);
        }
        foreach (int x in new[] { 7, 8, 9 })
            forEach.Add(() => x);

        List<string> log = [];
        foreach (List<Func<int>> list in new[] { forLoop, forEach, locals, locals })
            log.Add(string.Join(",", list.Select(f => f())));
        return log;
    }
}
