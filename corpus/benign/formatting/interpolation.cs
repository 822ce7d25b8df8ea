// expect: ok
// why: alignment, format strings, order of evaluation and values of all kinds in holes
// output: [   1234.57|-0.5 |  042|FF|  00ff|  c|s   |  True]
// output: 1,234.6 1.23E+003 -50 % 1E+20 0.30000000000000004 0.3333333333333333 0.33333334 0.3333333333333333333333333333 2.50
// output: -2147483648 18446744073709551615 NaN Infinity 5E-324 3.4028235E+38 -0
// output: []5
// output: 0 1 12 12
// output: (1, two) 2 Point { X = 1, Y = 2 } Red 7 1
// output: 1 2.2    1|x   |
// output: 1+2

double x = 1234.5678, y = -0.5;
Console.WriteLine($"[{x,10:F2}|{y,-5}|{42,5:D3}|{255:X}|{255,6:x4}|{'c',3}|{"s",-4}|{true,6}]");
Console.WriteLine($"{x:N1} {x:E2} {y:P0} {1e20} {0.1 + 0.2} {1.0 / 3} {(float)(1.0 / 3)} {1m / 3m} {2.50m}");
Console.WriteLine($"{int.MinValue} {ulong.MaxValue} {double.NaN} {double.PositiveInfinity} {double.Epsilon} {float.MaxValue} {-0.0}");
Console.WriteLine($"{null}{(object?)null}[{(int?)null}]{(int?)5}");
int n = 0;
Console.WriteLine($"{n++} {n++} {Next(ref n)} {n}");
Console.WriteLine($"{(1, "two")} {new[] { 1, 2 }.Length} {new Point(1, 2)} {Colour.Red} {(Colour)7} {Colour.Green:D}");
Console.WriteLine(string.Format("{0} {1:F1} {0,4}|{2,-4}|", 1, 2.25, "x"));
Console.WriteLine("{0}+{1}", 1, 2);

static int Next(ref int n) => n += 10;

record Point(int X, int Y);

enum Colour { Red, Green }
