// expect: trap:fuel
// why: each byte that is not UTF-8 takes the slow path of the decoder
// fuel: 200_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        byte[] xs = new byte[100_000];
        Array.Fill(xs, (byte)0xff);
        int n = 0;
        while (true) n += System.Text.Encoding.UTF8.GetString(xs).Length;
    }
}
