public record Point(int X, int Y)
{
    public string? Name { get; init; }
}

public class Plugin
{
    public static bool Run() => new Point(1, 2) == new Point(1, 2) { Name = "a" };
}
