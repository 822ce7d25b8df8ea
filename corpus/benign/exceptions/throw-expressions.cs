// expect: ok
// why: throw as an expression in ?? , ?: , => and switch arms
// value: ["x","4","null name","odd (Parameter 'n')","never"]

public class Plugin
{
    private static string Name(string? name) => name ?? throw new ArgumentNullException(nameof(name));

    private static int Half(int n) => n % 2 == 0 ? n / 2 : throw new ArgumentException("odd", nameof(n));

    private static int Never() => throw new NotSupportedException("never");

    public static object Run(object[] args)
    {
        List<string> log = [Name("x"), $"{Half(8)}"];
        foreach (Func<object> f in new Func<object>[] { () => Name(null), () => Half(3), () => Never() })
        {
            try
            {
                log.Add($"{f()}");
            }
            catch (ArgumentNullException e)
            {
                log.Add($"null {e.ParamName}");
            }
            catch (ArgumentException e)
            {
                log.Add(e.Message);
            }
            catch (NotSupportedException e) when (e.Message is { Length: > 3 })
            {
                log.Add(e.Message);
            }
        }
        return log;
    }
}
