// expect: trap:fuel
// why: a condition that is false at once begins no round: four quotients of decimals in each loop that does nothing cost two units
// fuel: 1_000_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        decimal x = 9228162514264337593543950.33m, y = 3.0000000000000000000000000007m;
        while (true)
        {
            while (x / y + x / y == 0m) y++;
            for (; x / y + x / y == 0m;) y++;
        }
    }
}
