// expect: ok
// why: an event-driven simulation with a seeded generator, a bank of records, dates and number formats
// output: 00:05:00 line=0 00:10:00 line=0 00:15:00 line=0 00:20:00 line=0
// output: 40 3 0:22:32.1417711
// output: Account B-2 lacks 300.00
// output:   1. 2024-02-28 23:30 +02:00 Deposit        1,234.50
// output:   2. 2024-02-29 00:30 +02:00 Transfer         200.00
// output:   3. 2024-03-01 23:30 +02:00 Withdraw           0.25
// output:   1. 2024-02-29 00:30 +02:00 Transfer         200.00
// output: 1034.25 200
// output: Thursday, 29 February 2024 329 28 31False
// output: 2023-06-05T14:07:00 26.0511 01:00 2025-02-28
// output: 1 
// output: 66 14 12 52 16 0.262593177
// output: 8,4,5,7,6,2,1,9,3,10cbbaa
// output: CC6E8B09zG6LCQ==160132812
// output: 1,234,567.9 25.6 % 1.23E+004 00ff -5 zero 10000000000 0.3333333333333333 3.4028235E+38 NaN 79228162514264337593543950335 ¤123.46
// output: ab      |    True|007.3
// output: ZZbdxxx
// output: 0042
// output: 3trim**abc-1-12hell0 w0rldTrueTrue

// event-driven simulation w/ seeded random, bank with records, formatting, dates
using System.Globalization; using System.Text;
abstract record Evt(TimeSpan At) : IComparable<Evt> { public int CompareTo(Evt? o) => At.CompareTo(o?.At ?? TimeSpan.MinValue); }
record Arrive(TimeSpan At, int Who) : Evt(At); record Depart(TimeSpan At, int Who, int Till) : Evt(At); record Tick(TimeSpan At) : Evt(At);
sealed class Sim { readonly PriorityQueue<Evt, TimeSpan> q = new(); readonly Queue<int> line = []; readonly bool[] busy = new bool[2]; readonly Random rnd = new(12345); readonly Dictionary<Type, Action<Evt>> handlers; public int Served, MaxLine; public TimeSpan Now { get; private set; } readonly StringBuilder log = new();
  public Sim() { handlers = new() { [typeof(Arrive)] = e => OnArrive((Arrive)e), [typeof(Depart)] = e => OnDepart((Depart)e), [typeof(Tick)] = e => { log.Append($"{Now:hh\\:mm\\:ss} line={line.Count} "); if (Now < TimeSpan.FromMinutes(20)) q.Enqueue(new Tick(Now + TimeSpan.FromMinutes(5)), Now + TimeSpan.FromMinutes(5)); } }; }
  public string Run(int n) { TimeSpan t = TimeSpan.Zero; for (int i = 0; i < n; i++) { t += TimeSpan.FromSeconds(rnd.Next(10, 61)); q.Enqueue(new Arrive(t, i), t); } q.Enqueue(new Tick(TimeSpan.FromMinutes(5)), TimeSpan.FromMinutes(5)); while (q.TryDequeue(out var e, out _)) { Now = e.At; handlers[e.GetType()](e); } return log.ToString().TrimEnd(); }
  void OnArrive(Arrive a) { line.Enqueue(a.Who); MaxLine = Math.Max(MaxLine, line.Count); Serve(); } void OnDepart(Depart d) { busy[d.Till] = false; Served++; Serve(); } void Serve() { for (int i = 0; i < busy.Length; i++) if (!busy[i] && line.TryDequeue(out int who)) { busy[i] = true; var at = Now + TimeSpan.FromSeconds(30 + rnd.NextDouble() * 60); q.Enqueue(new Depart(at, who, i), at); } } }
abstract record Tx(DateTimeOffset When, decimal Amount) { public sealed record Deposit(DateTimeOffset When, decimal Amount, string? Memo = null) : Tx(When, Amount); public sealed record Withdraw(DateTimeOffset When, decimal Amount) : Tx(When, Amount); public sealed record Transfer(DateTimeOffset When, decimal Amount, Account To) : Tx(When, Amount); }
sealed class Account(string id) { readonly List<Tx> txs = []; public string Id => id; public decimal Balance => txs.Sum(t => t switch { Tx.Deposit d => d.Amount, Tx.Withdraw w => -w.Amount, Tx.Transfer { To: var to } x => ReferenceEquals(to, this) ? x.Amount : -x.Amount, _ => throw new UnreachableCase() }); public void Post(Tx t) { if (t is Tx.Withdraw or Tx.Transfer && t.Amount > Balance) throw new InsufficientFunds(this, t.Amount - Balance); txs.Add(t); if (t is Tx.Transfer { To: { } other } && other != this) other.txs.Add(t); } public IEnumerable<string> Statement(IFormatProvider? f = null) => txs.Select((t, i) => string.Format(f ?? CultureInfo.InvariantCulture, "{0,3}. {1:yyyy-MM-dd HH:mm zzz} {2,-10} {3,12:N2}", i + 1, t.When, t.GetType().Name, t.Amount)); public override string ToString() => $"Account {Id}"; }
sealed class UnreachableCase : Exception; sealed class InsufficientFunds(Account a, decimal missing) : InvalidOperationException(FormattableString.Invariant($"{a} lacks {missing:0.00}")) { public decimal Missing { get; } = missing; }
static class Program { static void Main() {
  var s = new Sim(); Console.WriteLine(s.Run(40)); Console.WriteLine($"{s.Served} {s.MaxLine} {s.Now:g}");
  Account a = new("A-1"), b = new("B-2"); var t0 = new DateTimeOffset(2024, 2, 28, 23, 30, 0, TimeSpan.FromHours(2)); a.Post(new Tx.Deposit(t0, 1234.5m, "salary")); a.Post(new Tx.Transfer(t0.AddHours(1), 200, b)); a.Post(new Tx.Withdraw(t0.AddDays(2), .25m)); try { b.Post(new Tx.Withdraw(t0, 500)); } catch (InsufficientFunds e) when (e.Missing > 100) { Console.WriteLine(e.Message); } foreach (var l in a.Statement().Concat(b.Statement())) Console.WriteLine(l); Console.WriteLine(a.Balance + " " + b.Balance);
  var d1 = new DateTime(2024, 1, 31); Console.WriteLine(d1.AddMonths(1).ToString("dddd, dd MMMM yyyy", CultureInfo.InvariantCulture) + " " + (new DateTime(2024, 12, 25) - d1).TotalDays + " " + DateTime.DaysInMonth(2023, 2) + " " + d1.DayOfYear + DateTime.IsLeapYear(2100)); Console.WriteLine(DateTime.ParseExact("05/06/2023 14:07", "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture).ToString("s") + " " + TimeSpan.Parse("1.02:03:04").TotalHours.ToString("F4", CultureInfo.InvariantCulture) + " " + new TimeOnly(23, 0).AddHours(2) + " " + DateOnly.Parse("2024-02-29", CultureInfo.InvariantCulture).AddYears(1).ToString("O")); Console.WriteLine(1 + " " + "");
  var r = new Random(42); Console.WriteLine(string.Join(" ", Enumerable.Range(0, 5).Select(_ => r.Next(100))) + " " + r.NextDouble().ToString("F6") + r.NextInt64(1000)); int[] deck = [.. Enumerable.Range(1, 10)]; r.Shuffle(deck); Console.WriteLine(string.Join(",", deck) + new string(r.GetItems<char>("abc", 5))); byte[] buf = new byte[4]; r.NextBytes(buf); Console.WriteLine(Convert.ToHexString(buf) + Convert.ToBase64String(buf) + BitConverter.ToInt32(buf));
  Console.WriteLine($"{1234567.891:N1} {0.256:P1} {12345.678:E2} {255:x4} {-5:+0;-0;zero} {0:+0;-0;zero} {1e10} {1.0 / 3:R} {float.MaxValue} {double.NaN} {decimal.MaxValue} {123.456m:C}"); Console.WriteLine(string.Format("{0,-8}|{1,8}|{2:000.0}", "ab", true, 7.25)); Console.WriteLine(new StringBuilder("abc").Insert(1, "ZZ").Replace('c', 'd').Append('x', 3).Remove(0, 1).AppendLine().AppendFormat("{0:D4}", 42).ToString()); Console.WriteLine("a,b;c".Split([',', ';']).Length + "  trim ".Trim() + "abc".PadLeft(5, '*') + "x".CompareTo("y") + string.Compare("a", "B", StringComparison.OrdinalIgnoreCase) + "Hello".IndexOf('l') + "hello world".Replace("o", "0") + string.IsNullOrWhiteSpace(" ") + "abc".Contains("B", StringComparison.OrdinalIgnoreCase));
} }
