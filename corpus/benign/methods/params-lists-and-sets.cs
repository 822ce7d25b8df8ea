// expect: ok
// why: an expanded params argument becomes the collection that the parameter asks for, not always an array; in a primary constructor's base too
// output: a-b
// output: 17
// output: 4
// output: 9
Console.WriteLine(Join("a", "b"));
Console.WriteLine(Grow(1, 2) + Grow());
Console.WriteLine(Many(3, 3, 4) + Several(1, 2));
Console.WriteLine(new Told().N + new Derived(4).N + new Counted(3).N);

static string Join(params List<string> words) => string.Join("-", words);
static int Grow(params IList<int> numbers)
{
    numbers.Add(7);
    return numbers.Sum();
}

static int Many(params HashSet<int> numbers) => numbers.Count;
static int Several(params IReadOnlyList<long> numbers) => numbers.Count;

class Listed(params List<int> numbers)
{
    public int N => numbers.Count;
}

class Told : Listed
{
    public Told() : base(1, 2, 3) { }
}

class Spanned(params ReadOnlySpan<int> numbers)
{
    public int N { get; } = numbers.Length;
}

class Derived(int n) : Spanned(n, n, 5);

class Mixed(params object[] values)
{
    public int N => values.Length;
}

class Counted(int n) : Mixed(n, "a", n > 0 ? new Counted(n - 1).N : 0);
