// expect: ok
// why: params of the author's own collection type is built by Add
// output: 3
using System.Collections;
Console.WriteLine(C(1, 2));
static int C(params Bag xs) => xs.N;
class Bag : IEnumerable<int> { public int N; public void Add(int i) => N += i; public IEnumerator<int> GetEnumerator() { yield return N; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
