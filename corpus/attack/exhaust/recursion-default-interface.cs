// expect: trap:depth
// why: a default interface member calls itself through the interface
public class Plugin
{
    interface I { int F(int n) => ((I)this).F(n + 1); }
    class C : I { }

    public static object Run(object[] args) => ((I)new C()).F(0);
}
