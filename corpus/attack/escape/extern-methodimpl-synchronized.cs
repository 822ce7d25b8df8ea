// expect: reject SC1403
// why: a synchronised method locks an object of the host's runtime; an internal call is a door into it

using System.Runtime.CompilerServices;

public class Plugin
{
    [MethodImpl(MethodImplOptions.AggressiveInlining | MethodImplOptions.Synchronized)] //~ reject SC1403
    private static int Locked() => 1;

    [MethodImpl((MethodImplOptions)4096)] //~ reject SC1403
    private static int Internal() => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining, MethodCodeType = MethodCodeType.Native)] //~ reject SC1403
    private static int Native() => 1;

    public static object Run(object[] args) => Locked() + Internal() + Native();
}
