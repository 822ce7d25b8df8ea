// expect: reject SC1202
// why: a fixed array is a pointer, and a pointer reaches all memory of the host
public class Plugin
{
    public static unsafe object Run(object[] args) //~ reject SC1201
    {
        int[] a = new int[1];
        fixed (int* p = a) //~ reject SC1201 SC1202
        {
            return p[-1];
        }
    }
}
