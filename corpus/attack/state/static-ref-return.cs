// expect: ok
// why: a reference into a static lives as long as the call
// host: twice
// value: 6
public class Plugin
{
    static int s_n;
    static ref int N() => ref s_n;

    public static object Run(object[] args) { N()++; ref int r = ref N(); r += 5; return s_n; }
}
