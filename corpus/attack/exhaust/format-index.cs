// expect: throws FormatException
// why: an index beyond the arguments is an ordinary error
public class Plugin
{
    public static object Run(object[] args) => string.Format("{99999}", 1);
}
