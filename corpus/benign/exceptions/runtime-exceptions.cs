// expect: ok
// why: exceptions that the runtime throws by itself can be caught by type
// value: ["DivideByZero","Overflow","IndexOutOfRange","InvalidCast","ArrayTypeMismatch","NullReference","Overflow","Overflow","InvalidOperation","InvalidOperation","KeyNotFound","Format","Overflow","ArgumentOutOfRange","IndexOutOfRange"]

#nullable disable
public class Plugin
{
    public static object Run(object[] args)
    {
        int zero = args.Length;
        int[] numbers = [1, 2, 3];
        object text = "text";
        object[] covariant = new string[1];
        string none = null;
        return new List<string>
        {
            Try(() => 1 / zero),
            Try(() => int.MinValue / (zero - 1)),
            Try(() => numbers[3 + zero]),
            Try(() => (int)text),
            Try(() => covariant[0] = 1),
            Try(() => none.Length),
            Try(() => checked(int.MaxValue + numbers[0])),
            Try(() => new int[zero - 1]),
            Try(() => ((int?)null).Value),
            Try(() => Enumerable.Empty<int>().First()),
            Try(() => new Dictionary<string, int>()["x"]),
            Try(() => int.Parse("12x")),
            Try(() => byte.Parse("300")),
            Try(() => "abc".Substring(4)),
            Try(() => numbers[^4]),
        };
    }

    private static string Try<T>(Func<T> action)
    {
        try
        {
            return $"{action()}";
        }
        catch (DivideByZeroException)
        {
            return "DivideByZero";
        }
        catch (OverflowException)
        {
            return "Overflow";
        }
        catch (IndexOutOfRangeException)
        {
            return "IndexOutOfRange";
        }
        catch (Exception e) when (e is InvalidCastException or ArrayTypeMismatchException)
        {
            return e is InvalidCastException ? "InvalidCast" : "ArrayTypeMismatch";
        }
        catch (Exception e)
        {
            return e switch
            {
                NullReferenceException => "NullReference",
                KeyNotFoundException => "KeyNotFound",
                FormatException => "Format",
                ArgumentOutOfRangeException => "ArgumentOutOfRange",
                InvalidOperationException => "InvalidOperation",
                _ => "other",
            };
        }
    }
}
