public class Plugin
{
    public static int Run(int n, int[] rest)
    {
        int[] a = new int[n];
        int[,] b = new int[n, 2];
        int[][] c = new int[n][];
        int[] d = { 1, 2, n };
        Span<int> e = stackalloc int[4];
        int[] f = [n, .. rest, 3];
        List<int> g = [1, 2];
        return a.Length + b.Length + c.Length + d.Length + e.Length + f.Length + g.Count;
    }
}
