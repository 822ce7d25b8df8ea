// expect: ok
// why: indices from the end and ranges on arrays, strings, lists and own types
// output: 1234 01 45 5 ang g 30
// output: 31 105 0 9 1..^1 ^1 5
// output: b f <cd> 2
// output: bad range

int[] a = [0, 1, 2, 3, 4, 5];
string s = "range";
List<int> list = [10, 20, 30];
Range inner = 1..^1;
Index last = ^1;
Console.WriteLine($"{string.Join("", a[inner])} {string.Join("", a[..2])} {string.Join("", a[^2..])} {a[last]} {s[inner]} {s[^2]} {list[^1]}");
list[^1]++;
a[^1] += 100;
int[] copy = a[..];
copy[0] = 9;
Console.WriteLine($"{list[2]} {a[5]} {a[0]} {copy[0]} {inner} {last} {last.GetOffset(6)}");
Window window = new("abcdef");
Console.WriteLine($"{window[1]} {window[^1]} {window[2..4]} {window["cd"]}");
try
{
    Console.WriteLine(a[3..2].Length);
}
catch (ArgumentOutOfRangeException)
{
    Console.WriteLine("bad range");
}

sealed class Window(string text)
{
    public int Length => text.Length;
    public char this[int i] => text[i];
    public int this[string part] => text.IndexOf(part, StringComparison.Ordinal);

    public string Slice(int start, int length) => $"<{text.Substring(start, length)}>";
}
