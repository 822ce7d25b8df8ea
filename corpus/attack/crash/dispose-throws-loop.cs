// expect: trap:fuel
// why: a Dispose without a guard that throws for every foreach: each exception must be paid for
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        int n = 0;
        while (true)
        {
            try
            {
                foreach (int x in new C()) n += x;
            }
            catch (InvalidOperationException)
            {
                n++;
            }
        }
    }
}

public sealed class C
{
    public E GetEnumerator() => new();

    public struct E : IDisposable
    {
        public int Current => 1;

        public bool MoveNext() => false;

        public void Dispose() => throw new InvalidOperationException();
    }
}
