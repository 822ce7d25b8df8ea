// expect: ok
// why: primary constructors of classes and structs: captured and stored parameters, base calls, validation
// output: Ann=150 Bob=1050.00@6 % 5 m 0
// output: an owner is needed

Account account = new("Ann", 100);
account.Deposit(50);
Savings savings = new("Bob", 1000, 0.05);
savings.Year();
Console.WriteLine($"{account} {savings} {new Length(2) + new Length(3)} {new Length().Metres}");
try
{
    _ = new Account("", 1);
}
catch (ArgumentException e)
{
    Console.WriteLine(e.Message);
}

class Account(string owner, decimal balance)
{
    private readonly string _owner = owner.Length > 0 ? owner : throw new ArgumentException("an owner is needed");

    protected decimal Balance => balance;

    public void Deposit(decimal amount) => balance += amount;

    public override string ToString() => $"{_owner}={balance}";
}

sealed class Savings(string owner, decimal start, double rate) : Account(owner, start)
{
    private readonly decimal _rate = (decimal)rate;

    public void Year()
    {
        Deposit(Balance * _rate);
        rate += 0.01;
    }

    public override string ToString() => $"{base.ToString()}@{rate:P0}";
}

readonly struct Length(double metres)
{
    public double Metres { get; } = metres;

    public static Length operator +(Length a, Length b) => new(a.Metres + b.Metres);

    public override string ToString() => $"{Metres} m";
}
