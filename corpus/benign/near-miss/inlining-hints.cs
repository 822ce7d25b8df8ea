// expect: ok
// near: SC1403
// why: hints for the JIT are common in numeric code, and harmless when they are dropped
// value: 267

using System.Runtime.CompilerServices;

public class Plugin
{
    public static object Run(object[] args) => Clamp(300) + new Plugin().Next + Local(2) + new Pair(3).Sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Clamp(int x) => x > 255 ? 255 : x;

    private int Next { [MethodImpl(MethodImplOptions.NoInlining)] get => 1; }

    private static int Local(int n)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining | MethodImplOptions.AggressiveOptimization)]
        static int Square(int x) => x * x;

        Func<int, int> f = [MethodImpl(MethodImplOptions.AggressiveInlining)] (x) => Square(x) + 1;
        return f(n);
    }

    private readonly struct Pair
    {
        public readonly int Sum;

        [MethodImpl(256)]
        public Pair(int a) => Sum = a * 2;
    }
}
