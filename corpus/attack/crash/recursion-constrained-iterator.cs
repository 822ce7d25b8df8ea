// expect: trap:depth
// why: an iterator over itself, generic with a constraint: the line of the trap is found without making the callee again
foreach (int x in It<int>(5)) Console.WriteLine(x);

static IEnumerable<T> It<T>(int n) where T : struct
{
    foreach (T x in It<T>(n)) yield return x;
}
