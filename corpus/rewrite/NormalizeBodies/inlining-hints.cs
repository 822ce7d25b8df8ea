using System.Runtime.CompilerServices;
public class Plugin
{
    [MethodImpl(MethodImplOptions.AggressiveInlining |
        MethodImplOptions.AggressiveOptimization)]
    public static int F(int n) => n;

    [Obsolete, MethodImpl(MethodImplOptions.NoInlining)]
    public static int G(int n) => n;
}
