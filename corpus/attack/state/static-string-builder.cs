// expect: ok
// why: a builder in a static
// host: twice
// value: "ab"
public class Plugin
{
    static readonly System.Text.StringBuilder s_text = new("a");

    public static object Run(object[] args) => s_text.Append('b').ToString();
}
