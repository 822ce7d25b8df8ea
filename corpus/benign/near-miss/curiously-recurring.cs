// expect: ok
// near: SC1413
// why: class C : Base<C> is an ordinary pattern, not an endless type
// output: 1

Console.WriteLine(new Money(3).CompareWith(new Money(2)));

abstract class Ordered<T> where T : Ordered<T>
{
    public int CompareWith(T other) => Key.CompareTo(other.Key);
    public abstract int Key { get; }
}

sealed class Money(int cents) : Ordered<Money> { public override int Key => cents; }
