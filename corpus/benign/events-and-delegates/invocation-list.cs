// expect: ok
// why: the targets of an event can be called one by one
// output: 9 3
// output: 4 30 9 3,20,4

Func<int, int> all = x => x + 1;
all += x => x * 10;
all += Square;
Console.WriteLine(all(3) + " " + all.GetInvocationList().Length);
foreach (Func<int, int> one in all.GetInvocationList()) Console.Write(one(3) + " ");
Console.WriteLine(string.Join(",", all.GetInvocationList().Cast<Func<int, int>>().Select(f => f(2))));

static int Square(int x) => x * x;
