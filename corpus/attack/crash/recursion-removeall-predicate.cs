// expect: trap:depth
// why: RemoveAll calls its predicate in the middle of the list; the predicate calls RemoveAll

public static class Plugin
{
    private static void Down()
    {
        List<int> xs = [1, 2, 3];
        xs.RemoveAll(_ =>
        {
            Down();
            return true;
        });
    }

    public static object? Run(object[] args)
    {
        Down();
        return null;
    }
}
