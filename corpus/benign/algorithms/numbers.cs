// expect: ok
// why: primes, gcd, big factorials in digit lists, base conversion, perfect numbers, digits of e
// value: ["2,3,5,7,11,13,17,19,23,29,31,37,41,43,47","21 42 1","265252859812191058636308480000000","11111111ff0","6,28,496","2.71828182845904523536","111"]

public class Plugin
{
    public static object Run(object[] args) => new List<string>
    {
        string.Join(",", Primes(50)), $"{Gcd(1071, 462)} {Lcm(21, 6)} {PowMod(7, 560, 561)}", Factorial(30), ToBase(255, 2) + ToBase(255, 16) + ToBase(0, 7),
        string.Join(",", Enumerable.Range(2, 500).Where(n => Enumerable.Range(1, n / 2).Where(d => n % d == 0).Sum() == n)), DigitsOfE(20), $"{Collatz(27)}",
    };

    private static IEnumerable<int> Primes(int limit) => Enumerable.Range(2, limit - 1).Where(n => !Enumerable.Range(2, (int)Math.Sqrt(n) - 1).Any(d => n % d == 0));

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);

    private static long Lcm(long a, long b) => a / Gcd(a, b) * b;

    private static long PowMod(long b, long e, long m)
    {
        long result = 1;
        for (b %= m; e > 0; e >>= 1, b = b * b % m)
            if ((e & 1) == 1)
                result = result * b % m;
        return result;
    }

    private static string Factorial(int n)
    {
        List<int> digits = [1];
        for (int k = 2; k <= n; k++)
        {
            int carry = 0;
            for (int i = 0; i < digits.Count || carry > 0; i++)
            {
                if (i == digits.Count)
                    digits.Add(0);
                carry += digits[i] * k;
                digits[i] = carry % 10;
                carry /= 10;
            }
        }
        digits.Reverse();
        return string.Concat(digits);
    }

    private static string ToBase(int n, int b) => n < b ? $"{"0123456789abcdef"[n]}" : ToBase(n / b, b) + "0123456789abcdef"[n % b];

    private static string DigitsOfE(int count)
    {
        int[] a = [.. Enumerable.Repeat(1, count + 10)];
        string digits = "2.";
        for (int k = 0; k < count; k++)
        {
            int q = 0;
            for (int i = a.Length - 1; i >= 0; i--)
            {
                q += a[i] * 10;
                a[i] = q % (i + 2);
                q /= i + 2;
            }
            digits += q;
        }
        return digits;
    }

    private static int Collatz(long n)
    {
        int steps = 0;
        while (n != 1)
        {
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        return steps;
    }
}
