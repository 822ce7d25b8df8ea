// expect: ok
// why: a rule engine with records, default interface members, events and predicates
// output: Vip { Name = Ann, Age = 70, Discount = 0.2, Level = 3 } 2024-02-29 90.99
// output: Regular { Name = Bob, Age = 30, Discount = 0 } 2024-03-01 6
// output: Vip { Name = Cy, Age = 20, Discount = 0.15, Level = 2 } 2021-07-30 0.00
// output: [ 0] SeniorRule  : 124.99 -> 118.74
// output: [ 2] bulk        : 118.74 -> 113.74
// output: [ 3] member      : 113.74 -> 90.99
// output: [ 3] member      : 0.00 -> 0.00
// output: 4 33.998
// output: same
// output: True
// output: Regular { Name = Bob, Age = 30, Discount = 0 }

// rule engine
using System.Globalization;
public interface IRule { string Name { get; } int Priority => 0; bool Matches(Order o); decimal Apply(Order o, decimal price); }
public abstract record Customer(string Name, int Age) { public virtual decimal Discount => 0m; }
public sealed record Vip(string Name, int Age, int Level) : Customer(Name, Age) { public override decimal Discount => Level switch { >= 3 => 0.2m, 2 => 0.15m, _ => 0.1m }; }
public sealed record Regular(string Name, int Age) : Customer(Name, Age);
public record OrderLine(string Sku, int Qty, decimal Unit) { public decimal Total => Qty * Unit; }
public record Order(Customer Customer, IReadOnlyList<OrderLine> Lines, DateOnly Date) { public decimal Sub => Lines.Sum(l => l.Total); }
public class LambdaRule(string name, Predicate<Order> when, Func<Order, decimal, decimal> then, int priority = 1) : IRule
{
    public string Name { get; } = name; public int Priority { get; init; } = priority;
    public bool Matches(Order o) => when(o); public decimal Apply(Order o, decimal price) => then(o, price);
    public override string ToString() => $"{Name}#{Priority}";
}
public class SeniorRule : IRule { public string Name => nameof(SeniorRule); public bool Matches(Order o) => o is { Customer.Age: >= 65 and < 120 }; public decimal Apply(Order o, decimal p) => p * .95m; }
public sealed class Engine
{
    private readonly SortedList<int, List<IRule>> _rules = [];
    private readonly List<string> _log = [];
    public event EventHandler<RuleFired>? Fired;
    public Engine Add(IRule r) { if (!_rules.TryGetValue(r.Priority, out var list)) _rules[r.Priority] = list = []; list.Add(r); return this; }
    public decimal Run(Order o)
    {
        decimal price = o.Sub;
        foreach (var (prio, rules) in _rules)
            foreach (var r in rules)
            {
                if (!r.Matches(o)) continue;
                decimal before = price; price = r.Apply(o, price);
                _log.Add(string.Create(CultureInfo.InvariantCulture, $"[{prio,2}] {r.Name,-12}: {before:F2} -> {price:F2}"));
                Fired?.Invoke(this, new RuleFired(r, before, price));
            }
        return decimal.Round(price, 2, MidpointRounding.ToEven);
    }
    public IEnumerable<string> Log => _log;
}
public sealed class RuleFired(IRule rule, decimal before, decimal after) : EventArgs { public IRule Rule { get; } = rule; public decimal Delta => after - before; }
public static class Program
{
    public static void Main()
    {
        var engine = new Engine().Add(new SeniorRule()).Add(new LambdaRule("bulk", o => o.Lines.Any(l => l.Qty >= 10), (o, p) => p - 5, 2))
            .Add(new LambdaRule("member", o => o.Customer.Discount > 0, (o, p) => p * (1 - o.Customer.Discount)) { Priority = 3 });
        int fired = 0; decimal saved = 0; engine.Fired += (s, e) => { fired++; saved -= e.Delta; };
        Order[] orders = [ new(new Vip("Ann", 70, 3), [new("A", 10, 2.5m), new("B", 1, 99.99m)], new DateOnly(2024, 2, 29)), new(new Regular("Bob", 30), [new("C", 2, 3m)], new DateOnly(2024, 3, 1)), new(new Vip("Cy", 20, 1) with { Level = 2 }, [], DateOnly.FromDayNumber(738000)) ];
        foreach (var o in orders) Console.WriteLine($"{o.Customer} {o.Date:yyyy-MM-dd} {engine.Run(o)}");
        foreach (string l in engine.Log) Console.WriteLine(l);
        Console.WriteLine($"{fired} {saved.ToString("0.000", CultureInfo.InvariantCulture)}");
        Console.WriteLine(orders[0] == orders[0] with { } ? "same" : "different"); Console.WriteLine(orders[0].Customer.Equals(new Vip("Ann", 70, 3)));
        Console.WriteLine(orders[1].Customer);
    }
}
