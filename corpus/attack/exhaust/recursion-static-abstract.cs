// expect: trap:depth
// why: a static abstract member is called through a type parameter
public class Plugin
{
    interface I<T> where T : I<T> { static abstract int F(int n); }
    struct S : I<S> { public static int F(int n) => Call<S>(n + 1); }
    static int Call<T>(int n) where T : I<T> => T.F(n);

    public static object Run(object[] args) => Call<S>(0);
}
