// expect: ok
// why: lambdas in lambdas that capture from several scopes, parameters included
// output: 123
// output: 00:5 00:1
// output: 01:6 01:2
// output: 10:15 10:11
// output: 11:16 11:12

Func<int, Func<int, Func<int, int>>> curried = a => b => c => a * 100 + b * 10 + c;
Console.WriteLine(curried(1)(2)(3));

var makers = new List<Func<int, string>>();
for (int outer = 0; outer < 2; outer++)
{
    int o = outer;
    for (int inner = 0; inner < 2; inner++)
    {
        int i = inner;
        makers.Add(n =>
        {
            int local = o * 10 + i;
            Func<int> deeper = () => local += n;
            deeper();
            return $"{o}{i}:{local}";
        });
    }
}
foreach (var make in makers)
    Console.WriteLine($"{make(5)} {make(1)}");
