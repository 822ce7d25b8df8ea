// expect: throws ArgumentOutOfRangeException
// why: a negative length of a builder is an ordinary error
public class Plugin
{
    public static object Run(object[] args) { var b = new System.Text.StringBuilder("abc"); b.Length = -1; return b.ToString(); }
}
