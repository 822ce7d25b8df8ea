public class Plugin
{
    public static int Run(int n)
    {
    again:
        n--;
        switch (n)
        {
            case 0:
                goto default;
            case 1:
                goto case 0;
            case 2:
                goto done;
            default:
                if (n > 0) goto again;
                break;
        }

    done:
        return n;
    }
}
