// expect: trap:depth
// why: static initialisers that need each other through generic instances of their own
public class Plugin
{
    class A { public static int X = Pick(0); static int Pick(int n) => new B().Get(n); }
    class B { public int Get(int n) => n > 1_000_000 ? A.X : Get(n + 1); }

    public static object Run(object[] args) => A.X;
}
