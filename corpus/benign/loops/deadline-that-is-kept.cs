// expect: ok
// why: polls change nothing that a program can see, and a deadline that is kept is no limit
// deadline: 3600s
// output: 49995000 10000 3628800

long sum = 0;
for (int i = 0; i < 10_000; i++) sum += i;
Console.WriteLine($"{sum} {Evens().Take(5_001).Last()} {Factorial(10)}");

static IEnumerable<int> Evens()
{
    try { for (int i = 0; ; i += 2) yield return i; }
    finally { Console.Write(""); }
}

static int Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);
