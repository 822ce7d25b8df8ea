// expect: trap:deadline
// why: field and static initialisers run outside of any method that the author wrote
// fuel: 1_000_000_000_000_000   deadline: 100ms
public class Plugin
{
    static readonly Func<int> s_forever = () => { int n = 0; while (n >= 0) n ^= 1; return n; };
    static readonly int s_never = s_forever();
    readonly int _never = s_never;

    public static object Run(object[] args) => new Plugin()._never;
}
