// expect: ok
// near: SC1403 SC1404
// why: a partial method without a body, and what runs first as a static constructor
// output: ready

Console.WriteLine(new Plug().Run());

partial class Plug
{
    static readonly List<string> s_log;
    static Plug() => s_log = ["ready"];
    partial void OnRun();
    public string Run()
    {
        OnRun();
        return string.Join(",", s_log);
    }
}
