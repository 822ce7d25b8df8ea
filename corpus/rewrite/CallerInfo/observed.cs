using System.Runtime.CompilerServices;

class Observed
{
    private int _score;

    public string Born { get; } = Log.Where();

    public int Score
    {
        get => _score;
        set { _score = value; Changed(); }
    }

    public string this[int i, [CallerMemberName] string by = ""] => by + i;

    private void Changed([CallerMemberName] string? @event = null) => Log.Check(_score >= 0);

    public string First() => this[1];
}

class Named([CallerMemberName] string by = "", int n = 0)
{
    public string By => by + n;
}

static class Log
{
    public static string Where([CallerMemberName] string name = "", [CallerLineNumber] int line = 0) => $"{name}:{line}";

    public static void Check(bool ok, [CallerArgumentExpression(nameof(ok))] string text = "") => System.Console.WriteLine(text + ok);

    public static Named Make() => new Named { };
}
