// expect: ok
// near: SC2003
// why: loops, using, deconstruction, conversions and interpolation that call members of the guest
// output: 0 1 2 disposed
// output: 0 2 3 0..3 2 True
// output: disposed

using var range = new Range3();
foreach (int i in range) Console.Write(i + " ");
var (low, high) = range;
int width = range;
Console.WriteLine($"{low} {high} {width} {range} {range[^1]} {range is (0, 2)}");

class Range3 : IDisposable
{
    int _next = -1;
    public Range3 GetEnumerator() => this;
    public int Current => _next;
    public bool MoveNext() => ++_next < 3;
    public int Length => 3;
    public int this[int i] => i;
    public void Deconstruct(out int low, out int high) => (low, high) = (0, 2);
    public static implicit operator int(Range3 r) => r.Length;
    public override string ToString() => "0..3";
    public void Dispose() => Console.WriteLine("disposed");
}
