// expect: ok
// why: small stackalloc buffers, in expressions, in loops' helpers and with initialisers
// value: "0212131001 1234567 0.875 210 1225"

public class Plugin
{
    public static object Run(object[] args)
    {
        Span<int> counts = stackalloc int[10];
        foreach (char c in "31415926535")
            counts[c - '0']++;
        ReadOnlySpan<byte> primes = [2, 3, 5, 7, 11, 13];
        Span<char> buffer = stackalloc char[32];
        int length = Write(buffer, 1234567);
        Span<double> weights = stackalloc[] { 0.5, 0.25, 0.125 };
        double sum = 0;
        foreach (double w in weights)
            sum += w;
        int product = 1;
        foreach (byte p in primes[..4])
            product *= p;
        string list = "";
        foreach (int c in counts)
            list += c;
        return $"{list} {new string(buffer[..length])} {sum} {product} {Many()}";
    }

    private static int Many()
    {
        int total = 0;
        for (int i = 0; i < 50; i++)
            total += Once(i);
        return total;
    }

    private static int Once(int i)
    {
        Span<long> scratch = stackalloc long[100];
        scratch[i] = i;
        return (int)(scratch[i] + scratch[99 - i]);
    }

    private static int Write(Span<char> buffer, int number)
    {
        int at = 0;
        for (; number > 0; number /= 10)
            buffer[at++] = (char)('0' + number % 10);
        buffer[..at].Reverse();
        return at;
    }
}
