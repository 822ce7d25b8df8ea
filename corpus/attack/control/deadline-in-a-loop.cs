// expect: trap:deadline
// why: a loop with fuel for days is stopped by the clock
// fuel: 1_000_000_000_000_000   deadline: 100ms
public class Plugin
{
    public static object Run(object[] args) { long n = 0; while (true) n++; }
}
