// expect: ok
// why: text of broken surrogates survives case and search
// value: true
public class Plugin
{
    public static object Run(object[] args) { string s = "\udc00\ud800"; return s.ToUpperInvariant() == s && s.IndexOf('\ud800') == 1; }
}
