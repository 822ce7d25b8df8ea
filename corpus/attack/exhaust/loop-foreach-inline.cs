// expect: trap:fuel   fuel: 500_000_000
// why: an enumerator pattern of structs inlines to a loop without any call
public class Plugin
{
    struct E { public int Current => 1; public bool MoveNext() => true; public E GetEnumerator() => this; }

    public static object Run(object[] args)
    {
        long sum = 0;
        foreach (int i in new E()) sum += i;
        return sum;
    }
}
