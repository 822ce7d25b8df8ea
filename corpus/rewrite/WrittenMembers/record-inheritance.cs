public abstract record Shape(string Name);

public sealed record Circle(string Name, double Radius) : Shape(Name)
{
    public override string ToString() => Name;
}

public readonly record struct Pair<T>(T A, T B);

public class Plugin
{
    public static string Run() => new Circle("c", 1).ToString() + new Pair<int>(1, 2).GetHashCode();
}
