// expect: ok
// why: a static readonly array of constants could be one for the whole process
// host: twice
// value: 109
public class Plugin
{
    static readonly int[] s_primes = [2, 3, 5];
    static ReadOnlySpan<int> Fixed => [7, 8, 9];

    public static object Run(object[] args) { s_primes[0] += 100; return s_primes[0] + Fixed[0]; }
}
