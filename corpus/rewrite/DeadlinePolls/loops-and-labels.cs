public static class Plugin
{
    public static int Run(int n)
    {
        int sum = 0;
        while (n > 0) sum += n--;
        for (int i = 0; i < sum; i++) n += i;
        foreach (char c in "abc") n += c;
    again:
        n -= 7;
        if (n > 0) goto again;
        switch (n & 1)
        {
            case 0: n++; goto case 1;
            case 1: return n;
        }

        return Deep(n);
    }

    static int Deep(int n) => n <= 0 ? 0 : 1 + Deep(n - 1);
}
