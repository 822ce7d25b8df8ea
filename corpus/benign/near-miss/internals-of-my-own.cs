// expect: ok
// near: SC3006 SC3009
// why: internal members, aliases and global names inside one program
// output: 1.5 7 8

using Numbers = System.Collections.Generic.List<int>;
using static Tools.Maths;

Numbers n = [1, 2, 3];
Console.WriteLine($"{Half(n.Count)} {(global::Tools.Maths.Secret)} {new Tools.Box().Get()}");

namespace Tools
{
    internal static class Maths
    {
        internal const int Secret = 7;
        internal static double Half(int n) => n / 2.0;
    }

    public class Box
    {
        protected internal int Get() => Maths.Secret + 1;
    }
}
