// expect: ok
// why: a static constructor runs once for each context and sees initialisers in their order
// host: twice
// value: "abc!"
public class Plugin
{
    class T { public static string Log = "a"; public static string B = Log + "b"; static T() { Log = B + "c"; } }

    public static object Run(object[] args) => T.Log += "!";
}
