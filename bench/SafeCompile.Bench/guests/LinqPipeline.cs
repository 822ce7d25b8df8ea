using System.Collections.Generic;
using System.Linq;
using SafeCompile.Bench;

// Lambdas called by metered library code.
public sealed class LinqPipeline : IWorkload
{
    public double Run()
    {
        List<int> numbers = Enumerable.Range(0, 60_000).ToList();
        double sum = 0;
        for (int round = 0; round < 4; round++)
        {
            int offset = round;
            sum += numbers
                .Where(n => (n + offset) % 3 != 0)
                .Select(n => n * 0.5 + offset)
                .Sum();
            sum += numbers.GroupBy(n => n % 10).Select(g => g.Count() * (double)g.Key).Sum();
        }

        return sum;
    }
}
