// expect: ok
// near: SC1205
// why: variable argument lists and references in the ways that the language checks
// output: 0 6 a-b 0,1,2 3 2

int[] data = [3, 1, 2];
ref int largest = ref Largest(data);
largest = 0;
Split(17, 5, out int quotient, out int rest);
Console.WriteLine($"{Sum()} {Sum(1, 2, 3)} {Join("-", "a", "b")} {string.Join(",", data)} {quotient} {rest}");

static int Sum(params int[] items) => items.Sum();
static string Join(string separator, params ReadOnlySpan<string> items) => string.Join(separator, items.ToArray());
static void Split(int a, int b, out int quotient, out int rest) => (quotient, rest) = (a / b, a % b);
static ref int Largest(int[] items)
{
    int best = 0;
    for (int i = 1; i < items.Length; i++) if (items[i] > items[best]) best = i;
    return ref items[best];
}
