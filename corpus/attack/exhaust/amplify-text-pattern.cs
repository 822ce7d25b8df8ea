// expect: trap:fuel
// why: a pattern of a long constant compares thirty kilobytes for the price of a number
// fuel: 1_000_000_000

public static class Plugin
{
    private const string A = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string B = A + A + A + A + A + A + A + A + A + A + A + A + A + A + A + A;
    private const string C = B + B + B + B + B + B + B + B + B + B + B + B + B + B + B + B;

    public static object? Run(object[] args)
    {
        string text = new('a', C.Length);
        (object, int) pair = (text, 1);
        long n = 0;
        while (true)
        {
            if (text is C) n++;
            if (pair is (C, 1)) n++;
            switch (text)
            {
                case C:
                    n++;
                    break;
            }
        }
    }
}
