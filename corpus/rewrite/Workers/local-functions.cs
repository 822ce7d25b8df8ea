public class Plugin
{
    public static int Run()
    {
        int seen = 0;
        Func<int, int> group = Passed;
        return Called(4) + group(2);

        int Called(int n)
        {
            seen++;
            return n == 0 ? seen : Called(n - 1) + Passed(n);
        }

        static int Passed(int n) { while (n > 10) n /= 2; return n; }
    }
}
