// expect: ok
// why: the count of live activations is the same after each exception, wherever it was caught, so nothing traps in the end
// output: 22650
// output: 0

class P {
  class Boom : Exception { }
  static int Deep(int n) { if (n == 0) throw new Boom(); return Deep(n - 1) + 1; }
  static int Safe(int n) { try { return Deep(n); } catch (Boom) { return n; } }
  static int Fin(int n) { try { return n == 0 ? 0 : Fin(n - 1) + 1; } finally { if (n % 2 == 0) Deep2(3); } }
  static int Deep2(int n) => n == 0 ? 0 : Deep2(n - 1);
  static bool F(Exception e) { Deep2(10); return e is Boom; }
  static int Filt(int n) { try { return Deep(n); } catch (Exception e) when (F(e)) { return 1; } }
  static bool Throwing() { Deep(5); return true; }
  static int Filt2(int n) { try { return Deep(n); } catch (Exception) when (Throwing()) { return 1; } catch (Boom) { return 2; } }
  static IEnumerable<int> It(int n) { try { for (int i = 0; i < n; i++) yield return Safe(i); } finally { Deep2(2); } }
  static ref int R(int[] a, int i) { if (i == 0) return ref a[0]; return ref R(a, i - 1); }
  static void Main() {
    long s = 0;
    for (int k = 0; k < 100; k++) { s += Safe(100); s += Fin(50); s += Filt(60); s += Filt2(20); s += It(20).Take(7).Sum(); var a = new[] { k }; R(a, 40)++; s += a[0]; try { new[] { 3, 2, 1 }.OrderBy(x => Deep(9)).ToList(); } catch (Boom) { s++; } try { Array.Sort(new[] { 3, 1, 2 }, (x, y) => Deep(7)); } catch (InvalidOperationException) { s++; } }
    Console.WriteLine(s);
    Console.WriteLine(Deep2(1500));
  }
}
