// expect: ok
// near: SC1001 SC1004
// why: words that a later C# may take are ordinary names today
// output: True 5 4 3

bool closed = true;
int safe = 2, union = 3;
Console.WriteLine($"{closed} {safe + union} {with(4)} {Door.Of(1, 2).Sum}");

int with(int capacity) => capacity;

class Door
{
    public int async, await;
    public static Door Of(int a, int b) => new() { async = a, await = b };
    public int Sum => async + await;
}
