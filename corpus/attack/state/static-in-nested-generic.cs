// expect: ok
// why: a static of a type nested in a generic one exists once for each instantiation
// host: twice
// value: 211
public class Plugin
{
    class Outer<T> { public class Inner<U> { public static int N; } }

    public static object Run(object[] args) => ++Outer<int>.Inner<string>.N + 10 * ++Outer<string>.Inner<int>.N + 100 * ++Outer<int>.Inner<string>.N;
}
