// expect: ok
// near: SC1302
// why: static fields, auto-properties, events and constructors work within one run
// output: 1
// output: 2
// output: 103 010

Counter.Changed += n => Console.WriteLine(n);
Counter.Next();
Counter.Next();
Console.WriteLine(Counter.Total + " " + Generic<int>.N++ + Generic<int>.N + Generic<string>.N);

static class Counter
{
    static int s_n;
    public static int Total { get; private set; }
    static Action<int>? s_changed;
    public static event Action<int> Changed { add => s_changed += value; remove => s_changed -= value; }
    static Counter() => Total = 100;
    public static void Next() { Total += ++s_n; s_changed?.Invoke(s_n); }
}

class Generic<T> { public static int N; }
