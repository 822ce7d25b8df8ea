// expect: ok
// why: a span is compared with a constant text by a metered member, which a pattern calls without naming it
// output: greeting
// output: more than that
// output: True
// output: True
ReadOnlySpan<char> line = "hello world";
Span<char> word = "abc".ToCharArray();
if (line[..5] is "hello") Console.WriteLine("greeting");
if (line is not "hello") Console.WriteLine("more than that");
Console.WriteLine(word is "abc" && !(word is "abd"));
Console.WriteLine(line[6..] is ("world"));
