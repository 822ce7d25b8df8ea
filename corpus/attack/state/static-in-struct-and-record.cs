// expect: ok
// why: structs, records and record structs have static fields too
// host: twice
// value: 3
public class Plugin
{
    struct A { public static int N; }
    record B { public static int N; }
    record struct C { public static int N; }

    public static object Run(object[] args) => ++A.N + ++B.N + ++C.N;
}
