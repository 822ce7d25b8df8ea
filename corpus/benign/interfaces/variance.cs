// expect: ok
// why: covariant and contravariant interfaces and delegates, array covariance
// output: apple
// output: <ab apple>
// output: only apples; fig,pear

IProducer<Fruit> fruits = new AppleTree();
Console.WriteLine(fruits.Make().Name);
IEnumerable<object> objects = new List<string> { "a", "b" };
Func<Fruit, string> nameOf = f => f.Name;
Func<Apple, object> widened = nameOf;
Action<object> print = o => Console.WriteLine($"<{o}>");
Action<string> printString = print;
printString($"{string.Concat(objects)} {widened(new Apple())}");
Comparison<object> byText = (a, b) => string.CompareOrdinal($"{a}", $"{b}");
List<string> words = ["pear", "fig"];
words.Sort(byText);
Fruit[] basket = new Apple[2];
basket[0] = new Apple();
try
{
    basket[1] = new Pear();
}
catch (ArrayTypeMismatchException)
{
    Console.WriteLine($"only apples; {string.Join(",", words)}");
}

interface IProducer<out T>
{
    T Make();
}

class Fruit
{
    public virtual string Name => "fruit";
}

class Apple : Fruit
{
    public override string Name => "apple";
}

class Pear : Fruit;

sealed class AppleTree : IProducer<Apple>
{
    public Apple Make() => new();
}
