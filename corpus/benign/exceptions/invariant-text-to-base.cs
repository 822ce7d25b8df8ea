// expect: ok
// why: an invariant interpolated text as an argument of a primary constructor's base, made by code that may recurse
// output: Account x lacks 2.00

sealed class Acc(string id) { public override string ToString() => $"Account {id}"; }
sealed class F1(Acc a, decimal missing) : InvalidOperationException(FormattableString.Invariant($"{a} lacks {missing:0.00}")) { public decimal Missing { get; } = missing; }
class P { static void Main() { Console.WriteLine(new F1(new("x"), 2).Message); } }
