// expect: ok
// why: static fields of structs and interfaces, static local state in lambdas, nested types
// value: "95 70 0 4 created 144"

public class Plugin
{
    private interface ICounted
    {
        static int Created { get; set; }

        static string Describe() => $"{Created} created";
    }

    private readonly struct Money : ICounted
    {
        public static readonly Money Zero = new(0);
        public static Money Largest = Zero;

        public readonly int Cents;

        public Money(int cents)
        {
            Cents = cents;
            ICounted.Created++;
            if (cents > Largest.Cents)
                Largest = this;
        }
    }

    private static readonly Func<int, int> s_square = static x => x * x;

    public static object Run(object[] args)
    {
        int sum = 0;
        foreach (int c in (int[])[5, 70, 20])
            sum += new Money(c).Cents;
        return $"{sum} {Money.Largest.Cents} {Money.Zero.Cents} {ICounted.Describe()} {s_square(12)}";
    }
}
