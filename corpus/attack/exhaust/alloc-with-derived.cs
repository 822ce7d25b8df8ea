// expect: trap:memory
// why: 'with' on a base record copies whatever derived record it is, a kilobyte for the price of the base
// memory: 16MiB

public static class Plugin
{
    private static T Copy<T>(T value) where T : Shape => value with { };

    public static object? Run(object[] args)
    {
        List<Shape> kept = [];
        Shape shape = new Large(1);
        for (int i = 0; i < 30_000; i++)
        {
            kept.Add(shape with { });
            kept.Add(Copy(shape));
        }

        return kept.Count;
    }
}

public record Shape(int X);

public record Large(int X) : Shape(X)
{
    private readonly Row _a, _b, _c, _d, _e, _f, _g, _h;
}

public struct Row
{
    public long A, B, C, D, E, F, G, H, I, J, K, L, M, N, O;
}
