// expect: ok
// why: a type whose initialiser failed stays failed in this context only
// host: twice
// value: 13
public class Plugin
{
    class T { public static int Tries; }
    class U { public static int X = Fail(); static U() { } static int Fail() { T.Tries++; throw new Exception("no"); } }

    public static object Run(object[] args)
    {
        int caught = 0;
        for (int i = 0; i < 3; i++) try { _ = U.X; } catch (TypeInitializationException) { caught++; }
        return T.Tries * 10 + caught;
    }
}
