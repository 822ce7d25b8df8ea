// expect: ok
// why: which elements an operator looks at, and in which order, shows in the calls of its delegate; and minus zero is a number of its own
// output: 3
// output: 5 4 3
// output: NaN
// output: 0 1
// output: True
// output: 1 79228162514264337593543950335
// output: source
using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

List<int> seen = [];
Collection<int> numbers = new();
for (int i = 1; i <= 5; i++) numbers.Add(i);
Console.WriteLine(numbers.Last(x => { seen.Add(x); return x < 4; }));
Console.WriteLine(string.Join(" ", seen));

seen.Clear();
double[] values = [3, double.NaN, 1];
Console.WriteLine(values.Select((x, i) => (x, i)).Min(p => { seen.Add(p.i); return p.x; }));
Console.WriteLine(string.Join(" ", seen));

Console.WriteLine(new[] { 1, 2 }.Average(x => -0.0) is 0 and var zero && double.IsNegative(zero));
Console.WriteLine(string.Join(" ", Enumerable.Sequence(1m, decimal.MaxValue, decimal.MaxValue - 1)));
try { ((IEnumerable<int>)null!).Sum((Func<int, int>)null!); } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
