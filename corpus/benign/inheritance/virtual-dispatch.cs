// expect: ok
// why: virtual, override, new, sealed, abstract, base calls, protected state
// output: woof animal [Rex]
// output: woof-woof! animal [BITTY]
// output: Tom says meow animal [Tom]
// output: young dog young dog False True

Animal[] zoo = [new Dog("Rex"), new Puppy("Bit"), new Cat("Tom")];
foreach (Animal animal in zoo)
    Console.WriteLine($"{animal.Speak()} {animal.Kind()} {animal}");
Puppy puppy = (Puppy)zoo[1];
Console.WriteLine($"{puppy.Kind()} {((Dog)puppy).Kind()} {zoo[0] is Puppy} {zoo[1] as Cat is null}");

abstract class Animal(string name)
{
    protected string Name { get; } = name;

    public abstract string Speak();

    public string Kind() => "animal";

    public override string ToString() => $"[{Name}]";
}

class Dog(string name) : Animal(name)
{
    protected int Barks = 1;

    public override string Speak() => string.Join("-", Enumerable.Repeat("woof", Barks));

    public new virtual string Kind() => "dog";
}

sealed class Puppy : Dog
{
    public Puppy(string name) : base(name + "ty") => Barks = 2;

    public override string Speak() => base.Speak() + "!";

    public override string Kind() => $"young {base.Kind()}";

    public sealed override string ToString() => base.ToString().ToUpperInvariant();
}

sealed class Cat(string name) : Animal(name)
{
    public override string Speak() => $"{Name} says meow";
}
