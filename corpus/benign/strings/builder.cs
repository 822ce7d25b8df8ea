// expect: ok
// why: StringBuilder: append chains, insert, remove, replace, indexer, length
// output: >>begin 12.5Trueyz---
// output: line
// output: >>Begin 7 B
// output: 1, 2, 3 and 04
// output: True
// output: 1000 56789 100

using System.Text;

StringBuilder b = new("start");
b.Append(' ').Append(1).Append(2.5).Append(true).Append("xyz", 1, 2).Append('-', 3).AppendLine().AppendLine("line");
b.Insert(0, ">>").Replace("start", "begin").Remove(b.Length - 1, 1);
Console.WriteLine(b);
b[2] = 'B';
b.Length = 7;
Console.WriteLine($"{b} {b.Length} {b[2]}");
b.Clear().AppendJoin(", ", [1, 2, 3]).Append($" and {4:D2}");
Console.WriteLine(b.ToString());
Console.WriteLine(b.Equals(new StringBuilder("1, 2, 3 and 04")));

StringBuilder many = new();
for (int i = 0; i < 1000; i++)
    many.Append(i % 10);
Console.WriteLine($"{many.Length} {many.ToString(995, 5)} {many.ToString().Count(c => c == '7')}");
