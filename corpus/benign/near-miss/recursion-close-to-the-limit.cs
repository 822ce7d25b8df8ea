// expect: ok
// why: nineteen hundred calls inside each other are within the limit
// output: 1805950

int Sum(int n) => n == 0 ? 0 : n + Sum(n - 1);

Console.WriteLine(Sum(1_900));
