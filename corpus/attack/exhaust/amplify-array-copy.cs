// expect: trap:fuel   fuel: 500_000_000
// why: Array.Copy, Clear and Fill take time in their length
public class Plugin
{
    public static object Run(object[] args)
    {
        var a = new long[4_000_000]; var b = new long[4_000_000];
        for (;;) { Array.Copy(a, b, a.Length); Array.Clear(b); Array.Fill(a, 1L); }
    }
}
