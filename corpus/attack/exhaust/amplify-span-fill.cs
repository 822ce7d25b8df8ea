// expect: trap:fuel   fuel: 500_000_000
// why: Span.Fill, Clear and CopyTo take time in their length
public class Plugin
{
    public static object Run(object[] args)
    {
        Span<long> a = new long[4_000_000], b = new long[4_000_000];
        for (;;) { a.Fill(1); a.CopyTo(b); b.Clear(); }
    }
}
