// expect: trap:depth
// why: string.Format calls IFormattable of its arguments, which calls string.Format

public static class Plugin
{
    public static object? Run(object[] args)
    {
        return string.Format("{0:x}", new C());
    }
}

public sealed class C : IFormattable
{
    public string ToString(string? format, IFormatProvider? provider) => string.Format("{0:y}", this);
}
