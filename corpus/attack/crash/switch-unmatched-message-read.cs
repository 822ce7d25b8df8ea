// expect: safe
// why: the same, and the guest reads the message itself
public static class Plugin
{
    public static object? Run(object[] args)
    {
        object o = 1;
        for (int i = 0; i < 200_000; i++) o = (o, i);
        try
        {
            return o switch { 5 => 1 };
        }
        catch (Exception e)
        {
            return e.Message.Length;
        }
    }
}
