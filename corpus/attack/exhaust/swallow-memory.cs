// expect: trap:memory   memory: 64MiB
// why: catching the memory trap and asking for less, again and again
public class Plugin
{
    public static object Run(object[] args)
    {
        var keep = new List<byte[]>();
        for (int size = 1 << 28; ;)
            try { keep.Add(new byte[size]); }
            catch (Exception) { size = Math.Max(1, size / 2); }
    }
}
