// expect: trap:fuel
// why: a trap inside a comparison must not come out of Sort as an InvalidOperationException that the guest catches
// fuel: 10_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        while (true)
        {
            try
            {
                new List<int> { 3, 2, 1 }.Sort((a, b) =>
                {
                    while (true) { }
                });
            }
            catch (InvalidOperationException)
            {
            }
        }
    }
}
