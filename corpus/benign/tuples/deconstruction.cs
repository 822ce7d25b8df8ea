// expect: ok
// why: deconstruction by method, extension, into existing targets, discards and in lambdas
// output: 36.6 CC 6511
// output: 29.02.2024
// output: 8.5
// output: (832040, 1346269)

Temperature t = new(36.6);
var (degrees, scale) = t;
(_, string? again) = t;
int[] slots = new int[2];
(slots[0], slots[1]) = (5, 6);
(slots[1], slots[0], int extra) = (slots[0], slots[1], slots[0] + slots[1]);
Console.WriteLine($"{degrees} {scale}{again} {slots[0]}{slots[1]}{extra}");
var (year, month, day) = "2024-02-29".Split('-');
Console.WriteLine($"{day}.{month}.{year}");
Dictionary<string, (int Count, double Price)> stock = new() { ["nut"] = (3, 0.5), ["bolt"] = (4, 0.25) };
double total = 0;
foreach ((string name, (int count, double price)) in stock)
    total += name.Length * count * price;
Console.WriteLine(total);
(int, int) Fib(int n) => n == 0 ? (0, 1) : Fib(n - 1) is var (p, q) ? (q, p + q) : default;
Console.WriteLine(Fib(30));

sealed class Temperature(double celsius)
{
    public void Deconstruct(out double degrees, out string scale) => (degrees, scale) = (celsius, "C");
}

static class Extensions
{
    public static void Deconstruct(this string[] parts, out string a, out string b, out string c) => (a, b, c) = (parts[0], parts[1], parts[2]);
}
