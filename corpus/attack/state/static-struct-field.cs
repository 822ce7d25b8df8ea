// expect: ok
// why: a mutable struct in a static readonly field is copied, in a plain one it is not
// host: twice
// value: 20
public class Plugin
{
    struct C { public int N; public int Next() => ++N; }
    static readonly C s_readonly;
    static C s_plain;

    public static object Run(object[] args) { s_readonly.Next(); s_readonly.Next(); s_plain.Next(); return s_plain.Next() * 10 + s_readonly.N; }
}
