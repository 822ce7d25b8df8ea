extern alias safe_x;

public class Box
{
    public int Value;
    public Box Select(System.Func<int, int> f)
    {
        return new Box
        {
            Value = f(Value)
        };
    }

    public Box Where(System.Func<int, bool> f)
    {
        return f(Value) ? this : new Box();
    }
}

public class Plugin
{
    public static int Run()
    {
        return (new Box
        {
            Value = 3
        }.Where((x0_x) =>
        {
            return x0_x > 1;
        }).Select((x1_x) =>
        {
            return x1_x + 1;
        })).Value;
    }
}
