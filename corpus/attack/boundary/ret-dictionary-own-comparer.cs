// expect: safe   fuel: 500_000_000
// why: copying a dictionary must not call the comparer of the guest
public class Plugin
{
    class Cmp : IEqualityComparer<string> { public static int Calls; public bool Equals(string? a, string? b) { if (Calls++ > 2) while (true) { } return a == b; } public int GetHashCode(string s) { if (Calls++ > 2) while (true) { } return 1; } }

    public static object Run(object[] args) => new Dictionary<string, int>(new Cmp()) { ["a"] = 1 };
}
