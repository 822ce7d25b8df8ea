// expect: ok
// why: boxes and literals must not carry state: a box is new each time
// host: twice
// value: 12
public class Plugin
{
    static object s_box = 1;

    public static object Run(object[] args) { object b = s_box; s_box = (int)s_box + 1; return (int)b * 10 + (int)s_box; }
}
