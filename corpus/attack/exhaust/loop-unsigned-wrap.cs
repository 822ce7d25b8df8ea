// expect: trap:fuel   fuel: 500_000_000
// why: a counter that can never pass its bound
public class Plugin
{
    public static object Run(object[] args)
    {
        long sum = 0;
        for (byte i = 0; i <= 255; i++) sum += i;
        for (uint i = 10; i >= 0; i--) sum += i;
        return sum;
    }
}
