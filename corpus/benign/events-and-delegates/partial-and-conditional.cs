// expect: ok
// why: a partial event has its accessors in another part, and ?. may stand before += of an event
// output: 1016

var bell = new Bell();
Bell? same = bell, none = null;
int rings = 0;
bell.Rung += () => rings++;
same?.Rung += () => rings += 10;
none?.Rung += () => rings += 100;
same?.Struck += () => rings += 1000;
Bell.Broken += () => rings += 5;
bell.Ring();
Bell.Break();
Console.WriteLine(rings);

partial class Bell
{
    public partial event Action Rung;
    public static partial event Action Broken;
    public event Action? Struck;

    public void Ring()
    {
        _rung?.Invoke();
        Struck?.Invoke();
    }
}

partial class Bell
{
    private Action? _rung;
    private static Action? s_broken;

    public partial event Action Rung { add => _rung += value; remove => _rung -= value; }

    public static partial event Action Broken { add => s_broken += value; remove => s_broken -= value; }

    public static void Break() => s_broken?.Invoke();
}
