// expect: ok
// why: ToString with formats, for integers, floating point and decimal
// output: 0005 FF 1,234,567 -005  0012.0
// output: 3.14 2 4 1E-07 1.235E+008 0.5
// output: 1.10 1.100 2.200 2.34 1000 100
// output: 9,223,372,036,854,775,807 00000111 True x 1.50 (1.50) zero

List<string> lines =
[
    string.Join(" ", 5.ToString("D4"), 255.ToString("X2"), 1234567.ToString("N0"), (-5).ToString("000"), 0.ToString("#"), 12.ToString("0000.0")),
    string.Join(" ", 3.14159.ToString("F2"), 2.5.ToString("F0"), 3.5.ToString("F0"), 1e-7.ToString(), 123456789.125.ToString("E3"), 0.5.ToString("0.###")),
    string.Join(" ", 1.10m.ToString(), 1.10m.ToString("F3"), (1.10m * 2.0m).ToString(), decimal.Round(2.345m, 2).ToString(), 1e3.ToString("G"), 100.0.ToString()),
    string.Join(" ", long.MaxValue.ToString("N0"), ((byte)7).ToString("B8"), true.ToString(), 'x'.ToString(), 1.5f.ToString("0.00;(0.00);zero"), (-1.5).ToString("0.00;(0.00);zero"), 0.0.ToString("0.00;(0.00);zero")),
];
foreach (string line in lines)
    Console.WriteLine(line);
