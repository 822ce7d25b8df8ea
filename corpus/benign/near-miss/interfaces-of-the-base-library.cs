// expect: ok
// near: SC2004
// why: the interfaces that ordinary types implement: order, equality, sequence, disposal
// output: 1.00 2.00 3.00 True 3.00

List<Money> wallet = [new(300), new(100), new(200)];
wallet.Sort();
Console.WriteLine(string.Join(" ", wallet) + " " + wallet.Contains(new Money(200)) + " " + wallet.Max());

sealed class Money(int cents) : IComparable<Money>, IEquatable<Money>
{
    public int Cents => cents;
    public int CompareTo(Money? other) => cents.CompareTo(other?.Cents ?? 0);
    public bool Equals(Money? other) => other?.Cents == cents;
    public override bool Equals(object? other) => Equals(other as Money);
    public override int GetHashCode() => cents;
    public override string ToString() => $"{cents / 100}.{cents % 100:00}";
}
