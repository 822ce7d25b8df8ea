namespace SafeCompile.Tests.Hosting;

public enum Element
{
    Fire = 1,
    Water = 2,
}

public readonly record struct Cell(int X, int Y);

public sealed record Report(string Name, double Score);

public interface IBase
{
    int Twice(int x);
}

public interface ISpell : IBase
{
    string Name { get; set; }

    int Cast(ITarget target, int power);

    Cell Move(Cell from);

    Report Sum();

    Element? Kind();
}

public interface ITarget
{
    int Health { get; }

    int Hit(int damage);
}

public interface IData
{
    int[] Numbers(int[] input);

    List<string> Names();

    Dictionary<long, string[]> Table();

    Dictionary<string, int> Words();

    (int Count, int[] Items)? Pair(bool some);

    ITarget[] Targets();

    ITarget Echo(ITarget target);
}

public interface ITick
{
    int Tick(int n);
}

public interface IOuter
{
    int Run(IInner host, int depth);

    int Work(int fuel);
}

public interface IInner
{
    int Back(IOuter guest, int depth);
}

public interface IHasEvent
{
    event Action Fired;
}

public interface IHasObject
{
    void Take(object value);
}

public interface IHasGeneric
{
    T Make<T>();
}

public interface IHasOut
{
    bool Try(out int value);
}

public interface IHasSequence
{
    IEnumerable<int> All();
}
