// expect: trap:fuel   fuel: 500_000_000
// why: Equals of a key catches the trap and answers; the dictionary would go on probing
public class Plugin
{
    class Key { public override int GetHashCode() => 1; public override bool Equals(object? o) { try { while (true) { } } catch { return false; } } }

    public static object Run(object[] args)
    {
        var d = new Dictionary<Key, int>();
        for (int i = 0; ; i++) try { d[new Key()] = i; } catch { }
    }
}
