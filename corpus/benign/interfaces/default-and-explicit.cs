// expect: ok
// why: default members, explicit implementation, re-implementation, properties and events of interfaces
// output: Hello, Ann. Hello, Bob.Hello, Bob. public explicit
// output: HEY CID!!! HEY DAN!!!HEY DAN!!! 3
// output: 1

Greeter plain = new();
IGreeter greeter = plain;
IShouter shouter = new Loud();
Console.WriteLine($"{greeter.Greet("Ann")} {greeter.Twice("Bob")} {plain.Describe()} {((IDescribed)plain).Describe()}");
Console.WriteLine($"{shouter.Greet("Cid")} {((IGreeter)shouter).Twice("Dan")} {shouter.Volume}");
Console.WriteLine(((IComparable<Greeter>)plain).CompareTo(null));

interface IGreeter
{
    string Greeting => "Hello";

    string Greet(string name) => $"{Greeting}, {name}.";

    string Twice(string name) => Greet(name) + Greet(name);
}

interface IShouter : IGreeter
{
    int Volume { get; }

    string IGreeter.Greet(string name) => $"{Greeting.ToUpperInvariant()} {name.ToUpperInvariant()}{new string('!', Volume)}";
}

interface IDescribed
{
    string Describe();
}

sealed class Greeter : IGreeter, IDescribed, IComparable<Greeter>
{
    public string Describe() => "public";

    string IDescribed.Describe() => "explicit";

    int IComparable<Greeter>.CompareTo(Greeter? other) => other is null ? 1 : 0;
}

sealed class Loud : IShouter
{
    public int Volume => 3;
    string IGreeter.Greeting => "hey";
}
