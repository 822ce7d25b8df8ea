// expect: trap:depth
// why: a property in an extension block is a static call that looks like a field

public static class Plugin
{
    public static object? Run(object[] args)
    {
        return 5.Twice;
    }
}

public static class Extensions
{
    extension(int n)
    {
        public int Twice => n.Twice + n.Twice;
    }
}
