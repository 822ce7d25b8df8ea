// expect: ok
// why: text that is not well-formed UTF-16 must not break the output
// value: 3
public class Plugin
{
    public static object Run(object[] args) => "a\ud800b".Length;
}
