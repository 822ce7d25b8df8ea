// expect: ok
// why: local functions that capture, recurse, are generic, static, defined after use and passed as delegates
// value: "1044 8 1|two|3.5 2,3,5,7,11,13,17,19,23,29 5! s!"

public class Plugin
{
    public static object Run(object[] args)
    {
        int calls = 0;
        int result = Power(2, 10) + Twice(Increment)(5);
        string text = Join(1, "two", 3.5);
        List<int> sieve = [];
        Sieve(30);
        return $"{result} {calls} {text} {string.Join(",", sieve)} {Describe<int>(5)} {Describe("s")}";

        int Power(int b, int e)
        {
            calls++;
            return e == 0 ? 1 : e % 2 == 0 ? Square(Power(b, e / 2)) : b * Power(b, e - 1);

            static int Square(int x) => x * x;
        }

        int Increment(int x) => x + ++calls;

        Func<int, int> Twice(Func<int, int> f) => x => f(f(x));

        static string Join(params object[] parts) => string.Join("|", parts);

        static string Describe<T>(T value, string suffix = "!") => $"{value}{suffix}";

        void Sieve(int limit)
        {
            bool[] composite = new bool[limit + 1];
            for (int i = 2; i <= limit; i++)
            {
                if (composite[i])
                    continue;
                sieve.Add(i);
                Mark(i);
            }

            void Mark(int i)
            {
                for (int k = i * i; k <= limit; k += i)
                    composite[k] = true;
            }
        }
    }
}
