// expect: ok
// why: foreach over arrays, strings, spans, lists, dictionaries, multi-dimensional arrays, with deconstruction
// output: 123456bcdx1y2[k, 9]1a2bot<1><c><2.5><True><s>78

int[,] table = { { 1, 2, 3 }, { 4, 5, 6 } };
foreach (int cell in table)
    Console.Write(cell);
foreach (char c in "abc")
    Console.Write((char)(c + 1));
foreach (var (name, index) in new[] { ("x", 1), ("y", 2) })
    Console.Write(name + index);
foreach (KeyValuePair<string, int> pair in new Dictionary<string, int> { ["k"] = 9 })
    Console.Write(pair);
foreach (var (key, value) in new SortedDictionary<int, char> { [2] = 'b', [1] = 'a' })
    Console.Write($"{key}{value}");
foreach (ReadOnlySpan<char> part in (string[])["one", "two"])
    Console.Write(part[0]);
foreach (object boxed in new object[] { 1, 'c', 2.5, true, "s" })
    Console.Write($"<{boxed}>");
foreach (int digit in stackalloc int[] { 7, 8 })
    Console.Write(digit);
Console.WriteLine();
