namespace HostApi;

/// <summary>What a careful host lends to its guests.</summary>
public interface IHost
{
    Dictionary<string, string> Cache { get; }

    /// <summary>Raises the host's privileges, fails, and lowers them again.</summary>
    void FailPrivileged();

    string Privileges();
}

/// <summary>What a careful host calls.</summary>
public interface IRule
{
    string Run(List<string> list, IHost host);
}

/// <summary>What a careless host lends: keys that are the guest's objects.</summary>
public interface ICareless
{
    void Remember(Dictionary<object, string> cache);
}

public interface IThing
{
    string Name { get; set; }
}

public interface IWeight
{
    double Weight();
}

/// <summary>Hands out objects and arrays as often as a guest asks.</summary>
public interface IShop
{
    IThing Best();

    int[] Prices();

    bool Owns(IThing thing);

    void Close();
}

public sealed class Thing : IThing, IWeight
{
    public string Name { get; set; } = "ring";

    public double Weight() => 2.5;

    public override string ToString() => "a " + Name;
}

public interface IVisit
{
    string Run(IShop shop);
}

public interface IGenericShop
{
    T Get<T>();
}

public interface IGenericVisit
{
    string Run(IGenericShop shop);
}

public readonly record struct Spot(int X, int Y)
{
    public static double Distance(Spot a, Spot b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);
}

/// <summary>Ways of a trusted assembly to get hold of what a guest has.</summary>
public sealed class Box
{
    public IThing? Kept { get; set; }

#pragma warning disable CA1051 // A field of a trusted class is one of the ways.
    public IThing? Field;
#pragma warning restore CA1051

    public string Kind() => Things.Kind(Kept ?? Field!);

    public static Box operator +(Box box, IThing thing)
    {
        box.Kept = thing;
        return box;
    }
}

public static class Things
{
    public static string Kind(this IThing thing) => thing.GetType().Name;
}
