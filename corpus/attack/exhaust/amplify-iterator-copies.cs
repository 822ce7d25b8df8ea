// expect: trap:memory   memory: 64MiB
// why: enumerating a sequence again copies the iterator with all its locals, started or not
IEnumerable<int> seq = Walk(1);
var open = new List<IEnumerator<int>>();
for (int i = 0; i < 100_000; i++) open.Add(seq.GetEnumerator());
Console.WriteLine(open.Count);

static IEnumerable<int> Walk(int k)
{
    Row a = new() { A = k }, b = a, c = a, d = a, e = a, f = a, g = a, h = a, i = a, j = a, l = a, m = a;
    yield return (int)a.A;
    yield return (int)(a.A + b.A + c.A + d.A + e.A + f.A + g.A + h.A + i.A + j.A + l.A + m.A);
}

internal struct Row
{
    public long A, B, C, D, E, F, G, H, I, J, K, L, M, N;
}
