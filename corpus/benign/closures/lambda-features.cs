// expect: ok
// why: static lambdas, discards, attributes-free defaults, params in lambdas, natural types, explicit return types
// output: 11 3 0 6 2 abc 4
// output: updown
// output: 6

var add = (int a, int b = 10) => a + b;
var sum = (params int[] xs) => xs.Sum();
var parse = object (string s) => s.Length > 2 ? s : s.Length;
Func<int, int, int> first = static (a, _) => a;
Console.WriteLine($"{add(1)} {add(1, 2)} {sum()} {sum(1, 2, 3)} {parse("ab")} {parse("abc")} {first(4, 5)}");
var choose = (bool up) => up ? "up" : "down";
Console.WriteLine(choose(true) + choose(false));
Delegates.Each([1, 2, 3], (x, ref total) => total += x);

static class Delegates
{
    public delegate void Step(int item, ref int total);

    public static void Each(int[] items, Step step)
    {
        int total = 0;
        foreach (int item in items)
            step(item, ref total);
        Console.WriteLine(total);
    }
}
