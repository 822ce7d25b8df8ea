// expect: trap:fuel
// why: each access to a static field looks up the object of the context that holds it, and costs as much as fifteen additions
// fuel: 2_000_000_000

public static class Plugin
{
    private static int s_a = 1, s_b = 2;

    private static int C { get; set; }

    public static object? Run(object[] args)
    {
        while (true)
        {
            s_a = s_b; s_b = s_a; C = s_a; s_a = s_b; s_b = C; s_a = s_b; s_b = s_a; C = s_a; s_a = s_b; s_b = C;
            s_a = s_b; s_b = s_a; C = s_a; s_a = s_b; s_b = C; s_a = s_b; s_b = s_a; C = s_a; s_a = s_b; s_b = C;
        }
    }
}
