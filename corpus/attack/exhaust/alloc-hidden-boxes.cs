// expect: trap:memory
// why: no conversion shows that an interface's own member gets a box of the structure, nor that a delegate keeps one
// memory: 64MiB

public static class Plugin
{
    private static object Held<T>(T value) where T : IHeld => value.Self();

    public static object? Run(object[] args)
    {
        List<object> kept = [];
        Row row = default;
        for (int i = 0; i < 300_000; i++)
        {
            kept.Add(Held(row));
            kept.Add((Action)row.Nothing);
        }

        return kept.Count;
    }
}

public interface IHeld
{
    object Self() => this;
}

public readonly struct Row : IHeld
{
    private readonly long _a, _b, _c, _d, _e, _f, _g, _h, _i, _j, _k, _l, _m, _n, _o;

    public void Nothing() { }
}
