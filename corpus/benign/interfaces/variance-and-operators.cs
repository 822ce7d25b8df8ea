// expect: ok
// why: variance, default interface members, operators, using, delegates and own query operators
// output: d0...Woof d1...Woof d2...Woof 3
// output: true animal
// output: Dog RexRexFalse
// output: Rex1
// output: mismatch
// output: 16.34 -16.3 16.3k True 16.34 True 3.00 16.34
// output: +a,+b,ab,-b,-a,+z,-z,x,f
// output: 10 11
// output: 22 22 3
// output: q
// output: 85
// output: <10>9
// output: 122
// output: null 4
// output: Some(12)
// output: None
// output: Some(1)
// output: 7,6,282
// output: tap 7
// output: 34528
// output: init 14
// output: 9
// output: (the, 3)
// output: System.OverflowException

// variance, default interface, operator overloading, disposable, indexers, delegates
public interface IProducer<out T> { T Get(); IEnumerable<T> Many(int n) { for (int i = 0; i < n; i++) yield return Get(); } }
public interface IConsumer<in T> { void Put(T t); }
public class Animal(string n) { public string Name { get; } = n; public virtual string Speak() => "..."; public static bool operator true(Animal a) => a.Name.Length > 2; public static bool operator false(Animal a) => a.Name.Length <= 2; }
public class Dog(string n) : Animal(n) { public override string Speak() => base.Speak() + "Woof"; public object Clone() => new Dog(base.Name); public new string Name => "Dog " + base.Name; }
public class Kennel : IProducer<Dog>, IConsumer<Animal> { int i; readonly List<Animal> got = []; public Dog Get() => new("d" + i++); public void Put(Animal a) => got.Add(a); public int Count => got.Count; }
public readonly struct Money : IComparable<Money>, IFormattable, IEquatable<Money> { readonly long c; public Money(decimal d) => c = (long)Math.Round(d * 100m); Money(long c) => this.c = c; public static Money operator +(Money a, Money b) => new(a.c + b.c); public static Money operator -(Money a) => new(-a.c); public static Money operator *(Money a, int k) => new(a.c * k); public static bool operator <(Money a, Money b) => a.c < b.c; public static bool operator >(Money a, Money b) => a.c > b.c; public static bool operator ==(Money a, Money b) => a.c == b.c; public static bool operator !=(Money a, Money b) => !(a == b); public static explicit operator decimal(Money m) => m.c / 100m; public static implicit operator Money(int i) => new((decimal)i); public int CompareTo(Money o) => c.CompareTo(o.c); public bool Equals(Money o) => c == o.c; public override bool Equals(object? o) => o is Money m && m == this; public override int GetHashCode() => c.GetHashCode(); public override string ToString() => ToString(null, null); public string ToString(string? f, IFormatProvider? p) => f == "k" ? $"{c / 100000m:0.0}k" : ((decimal)this).ToString(f ?? "0.00", p ?? System.Globalization.CultureInfo.InvariantCulture); public static Money operator ++(Money m) => new(m.c + 100); }
sealed class Res(string n, List<string> log) : IDisposable { bool d; public string N => n; public void Dispose() { if (d) return; d = true; log.Add("-" + n); } public static Res Open(string n, List<string> l) { l.Add("+" + n); return new(n, l); } }
class Matrix2 { readonly double[] v = new double[4]; public double this[int r, int c] { get => v[r * 2 + c]; set => v[r * 2 + c] = value; } public double[] this[Range r] => v[r]; public double this[Index i] => v[i]; public static Matrix2 operator *(Matrix2 a, Matrix2 b) { var m = new Matrix2(); for (int i = 0; i < 2; i++) for (int j = 0; j < 2; j++) for (int k = 0; k < 2; k++) m[i, j] += a[i, k] * b[k, j]; return m; } }
delegate TR Fn<in TA, out TR>(TA a); delegate void Change<T>(ref T x, in T by, out T old);
static class Fun { public static Func<A, C> Then<A, B, C>(this Func<A, B> f, Func<B, C> g) => a => g(f(a)); public static Func<A, Func<B, C>> Curry<A, B, C>(this Func<A, B, C> f) => a => b => f(a, b); public static T Tap<T>(this T t, Action<T> f) { f(t); return t; } public static Maybe<T> Some<T>(this T t) => new(t, true); }
readonly record struct Maybe<T>(T Value, bool Has) { public Maybe<U> Bind<U>(Func<T, Maybe<U>> f) => Has ? f(Value) : default; public Maybe<U> Select<U>(Func<T, U> f) => Has ? new(f(Value), true) : default; public Maybe<V> SelectMany<U, V>(Func<T, Maybe<U>> f, Func<T, U, V> g) => Bind(t => f(t).Select(u => g(t, u))); public Maybe<T> Where(Func<T, bool> p) => Has && p(Value) ? this : default; public static implicit operator Maybe<T>(T t) => new(t, true); public override string ToString() => Has ? $"Some({Value})" : "None"; }
static class Program { static event EventHandler<int>? Ev; static int calls; static int Next() => ++calls;
 static void Main() { var k = new Kennel(); IProducer<Animal> p = k; IConsumer<Dog> c = k; foreach (var a in p.Many(3)) { Console.Write(a.Name + a.Speak() + " "); c.Put((Dog)a); } Console.WriteLine(k.Count); if (new Animal("abc")) Console.WriteLine("true animal"); var d = new Dog("Rex"); var e = (Dog)d.Clone(); Console.WriteLine(e.Name + ((Animal)e).Name + ReferenceEquals(d, e)); IEnumerable<Animal> animals = new List<Dog> { d }; Func<Animal, string> fa = a => a.Name; Func<Dog, object> fd = fa; Console.WriteLine(fd(d) + "" + animals.Count()); object[] cov = new string[] { "x" }; try { cov[0] = 1; } catch (ArrayTypeMismatchException) { Console.WriteLine("mismatch"); }
  Money m = new(12.345m), n = 3; m += n; m++; Console.WriteLine($"{m} {-m:0.0} {m * 1000:k} {m > n} {(decimal)m} {m == new Money(16.34m)} {new[] { m, n }.Min()} {new[] { m, n }.Max()}"); var log = new List<string>(); using (var a = Res.Open("a", log)) using (var b = Res.Open("b", log)) { log.Add(a.N + b.N); } try { using var z = Res.Open("z", log); throw new Exception("x"); } catch (Exception ex) { log.Add(ex.Message); } finally { log.Add("f"); } Console.WriteLine(string.Join(",", log)); static int Ret(List<string> l) { try { l.Add("try"); return l.Count; } finally { l.Add("fin"); } } Console.WriteLine(Ret(log) + " " + log.Count);
  var x = new Matrix2 { [0, 0] = 1, [0, 1] = 2, [1, 0] = 3, [1, 1] = 4 }; var y = x * x; Console.WriteLine(y[1, 1] + " " + y[^1] + " " + y[1..].Length); Fn<object, string> fo = o => o.ToString()!; Fn<string, object> fs = fo; Console.WriteLine(fs("q")); Change<int> ch = (ref int a, in int by, out int old) => { old = a; a += by; }; int v = 5; ch(ref v, 3, out int was); Console.WriteLine($"{v}{was}"); Func<int, int> inc = q => q + 1; Console.WriteLine(inc.Then(q => q * 2).Then(q => $"<{q}>")(4) + ((Func<int, int, int>)Math.Max).Curry()(3)(9)); Action? multi = () => Console.Write("1"); multi += () => Console.Write("2"); multi += Inner; multi -= Inner!; multi!(); Console.WriteLine(multi.GetInvocationList().Length); static void Inner() => Console.Write("3");
  Ev += (s, i) => Console.WriteLine($"{s ?? "null"} {i}"); Ev?.Invoke(null, 4); var r = from a in 3.Some() from b in (a + 1).Some() where b > a select a * b; Console.WriteLine(r); Console.WriteLine(r.Where(q => q > 100)); Maybe<string> ms = "s"; Console.WriteLine(ms.Select(s => s.Length)); int[] arr = [5, 6, 7]; arr[Next() - 1] += Next(); arr[^1] <<= 2; Console.WriteLine(string.Join(",", arr) + calls); (arr[0], arr[1]) = (arr[1], arr[0]); Console.WriteLine(arr[0] + "a".Tap(s => Console.Write("tap ")).Length); List<Action> acts = []; for (int i = 0; i < 3; i++) { int j = i; acts.Add(() => Console.Write(i + j)); } acts.ForEach(a => a()); foreach (int q in arr) acts.Add(() => Console.Write(q)); acts[^1](); Console.WriteLine(); var lazy = new Lazy<int>(() => { Console.Write("init "); return 7; }); Console.WriteLine(lazy.Value + lazy.Value); Console.WriteLine(Compute(3) is { } res ? res : 0); static int? Compute(int q) => q switch { 0 => null, _ when q % 2 == 1 => q * q, _ => q }; Console.WriteLine(string.Join(" ", "the quick brown fox the lazy dog the end".Split().GroupBy(w => w).Where(g => g.Count() > 1).Select(g => (g.Key, g.Count())))); checked { try { int big = int.MaxValue; Console.WriteLine(big + Next()); } catch (OverflowException ex) { Console.WriteLine(ex.GetType().FullName); } } } }
