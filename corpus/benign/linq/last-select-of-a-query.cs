// expect: ok
// value: "WhereSelect|Where|WhereSelect"
public class P
{
    public string Log = "";
    public P Where(Func<int, bool> f) { Log += "Where"; return this; }
    public P Select(Func<int, int> f) { Log += "Select"; return this; }
}
public class Plugin
{
    public static string Run(object[] args) =>
        (from x in new P() where x > 1 select x + 0).Log + "|" + (from x in new P() where x > 1 select x).Log + "|" + (from x in new P() where x > 1 select (x)).Log;
}
