// expect: throws FormatException
// why: an index or a width that overflows int is an ordinary error
public class Plugin
{
    public static object Run(object[] args) => string.Format("{99999999999999999999,99999999999999999999}", 1);
}
