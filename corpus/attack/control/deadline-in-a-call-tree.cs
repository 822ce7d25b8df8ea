// expect: trap:deadline
// why: 2^62 calls without any loop, each of them shallow: the entries have to ask
// fuel: 1_000_000_000_000_000   deadline: 100ms
public class Plugin
{
    public static object Run(object[] args) => Tree(62);

    static int Tree(int n) => n == 0 ? 1 : Tree(n - 1) + Tree(n - 1);
}
