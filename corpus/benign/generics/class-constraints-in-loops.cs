// expect: ok
// near: SC6141
// why: the compiler boxes a variable of a type parameter before each use of a class constraint, and nothing is made then: it is no memory to pay for
// output: 26666
long n = 0; D d = new(); var l = new List<string>(["a"]);
for (int i = 0; i < 1000; i++) { n += G(d); n += H(d); n += K("x") ? 1 : 0; }
Console.WriteLine(n);
static int G<T>(T t) where T : B { int k = t.X; k += t.M(); t.X = k % 7; k += t.M() + t.X; return k; }
static int H<T>(T t) where T : class, I { int k = t.P; k += t.Q(2); for (int j = 0; j < 3; j++) k += t.Q(j); return k; }
static bool K<T>(T t) where T : class { object o = t; return o.Equals(t) && t.ToString()!.Length > 0; }
class B { public int X = 3; public virtual int M() => X; }
interface I { int P { get; } int Q(int k); }
class D : B, I { public int P => 2; public int Q(int k) => k; }
