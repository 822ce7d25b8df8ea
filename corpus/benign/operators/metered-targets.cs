// expect: ok
// why: compound operators and increments of metered operators reach every target, whose parts are evaluated once
// output: 1 3 7
// output: 35
// output: 5 6 7 7 5
// output: 012
// output: 8 1 6 2 x1

using System.Numerics;

BigInteger[] table = [1, 0, 0];
for (int i = 1; i < 3; i++) { table[i] += table[i - 1] * 2; table[i]++; }
Console.WriteLine(string.Join(" ", table));

var memo = new Dictionary<int, BigInteger> { [1] = 1 };
memo[1] += 5;
memo[1] *= memo[1];
memo[1]--;
Console.WriteLine(memo[1]);

BigInteger b = 5;
Console.WriteLine($"{b++} {b} {++b} {b--} {--b}");
for (BigInteger i = 0; i < 3; i++) Console.Write(i);
Console.WriteLine();

var counter = new Counter();
counter.Values[counter.Bump()] += 7;
counter.Next.Total *= 3;
Counter.Log += "x";
Counter.Log += 1;
Console.WriteLine($"{counter.Values[0]} {counter.Bumps} {counter.Next.Total} {counter.Nexts} {Counter.Log}");

class Counter
{
    Counter? _next;
    public BigInteger[] Values = [1, 1];
    public int Bumps, Nexts;
    public BigInteger Total { get; set; } = 2;
    public static string Log { get; set; } = "";
    public Counter Next { get { Nexts++; return _next ??= new Counter(); } }
    public int Bump() => Bumps++;
}
