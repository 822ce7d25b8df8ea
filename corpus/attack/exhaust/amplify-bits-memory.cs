// expect: trap:memory   memory: 16MiB
// why: a bit array of two thousand million bits is 256 MB
public class Plugin
{
    public static object Run(object[] args) => new System.Collections.BitArray(int.MaxValue).Count;
}
