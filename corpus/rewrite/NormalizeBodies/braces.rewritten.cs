extern alias safe_x;

public class Plugin
{
    public static int Run(int n)
    {
        int sum = 0;
        if (n > 10)
        {
            return 0;
        }
        else if (n < 0)
        {
            sum--;
        }
        else
        {
            sum++;
        }

        while (n > 0)
        {
            n--;
        }

        do
        {
            sum++;
        }
        while (sum < 5);
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                sum += j;
            }
        }

        foreach (char c in "ab")
        {
            sum += c;
        }

        lock (new object ())
        {
            sum++;
        }

        return sum;
    }
}
