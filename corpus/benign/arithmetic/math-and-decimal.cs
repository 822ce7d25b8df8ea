// expect: ok
// why: Math functions, rounding modes, decimal scale
// output: 1.4142135624 1024 0.841470984808 2.356194490192 2 2.718281828459
// output: 2 4 -3 -2 -1 -1 1
// output: 5 -1 2 3 10 (3, 2) 1152921504606846976
// output: 0.3 0.3333333333333333333333333333 79228162514264337593543950335 1 1.000 1.1 -2 2
// output: True True 3.141592653589793 2.718281828459045 1.7976931348623157E+308 True
// output: 170141183460469231731687303715884105727 1267650600228229401496703205376
// output: decimal overflow

Console.WriteLine($"{Math.Sqrt(2):F10} {Math.Pow(2, 10)} {Math.Sin(1):F12} {Math.Atan2(1, -1):F12} {Math.Log(100, 10)} {Math.Exp(1):F12}");
Console.WriteLine($"{Math.Round(2.5)} {Math.Round(3.5)} {Math.Round(-2.5, MidpointRounding.AwayFromZero)} {Math.Floor(-1.5)} {Math.Ceiling(-1.5)} {Math.Truncate(-1.5)} {Math.Round(1.005, 2)}");
Console.WriteLine($"{Math.Abs(-5)} {Math.Sign(-2.5)} {Math.Min(3, 2)} {Math.Max(3L, 2)} {Math.Clamp(15, 0, 10)} {Math.DivRem(17, 5)} {Math.BigMul(1 << 30, 1 << 30)}");
Console.WriteLine($"{0.1m + 0.2m} {1m / 3} {decimal.MaxValue} {10m % 3} {1.0m * 1.00m} {(decimal)0.1 + 1} {decimal.Truncate(-2.7m)} {(int)2.9m}");
Console.WriteLine($"{double.IsNaN(Math.Sqrt(-1))} {double.IsInfinity(1 / 0.0)} {Math.PI:F15} {Math.E:F15} {double.MaxValue + 1e291} {float.Epsilon > 0}");
Console.WriteLine($"{Int128.MaxValue} {(UInt128)1 << 100}");
try
{
    decimal largest = decimal.MaxValue;
    Console.WriteLine(largest + 1);
}
catch (OverflowException)
{
    Console.WriteLine("decimal overflow");
}
