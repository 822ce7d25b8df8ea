// expect: safe
// why: numbers that JSON cannot write
public class Plugin
{
    public static object Run(object[] args) => new[] { double.NaN, double.PositiveInfinity, -0.0 };
}
