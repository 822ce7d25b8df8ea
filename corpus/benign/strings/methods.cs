// expect: ok
// why: Split, Join, Trim, Replace, Pad, IndexOf, Substring, Insert, Remove and friends
// output: [The quick brown fox, the lazy dog  ] [  The quick brown fox, the lazy dog] 33
// output: The|quick|brown|fox,|the|lazy|dog
// output: a|b|c
// output: a|b--c
// output: The quick br0wn f0x, THE lazy d0g
// output: [007] [7  ] [long]
// output: 4 16 31 27 -1
// output: quick quick dog The!  The
// output: True True True True
// output: THE QUICK BROWN FOX, THE LAZY DOG abc True True
// output: abc ----- True True True
// output: ollehhelo97-98-99

string text = "  The quick brown fox, the lazy dog  ";
string trimmed = text.Trim();
Console.WriteLine($"[{text.TrimStart()}] [{text.TrimEnd()}] {trimmed.Length}");
Console.WriteLine(string.Join("|", trimmed.Split(' ')));
Console.WriteLine(string.Join("|", "a,b,,c".Split(',', StringSplitOptions.RemoveEmptyEntries)));
Console.WriteLine(string.Join("|", "a--b--c".Split("--", 2)));
Console.WriteLine(trimmed.Replace("the", "THE").Replace('o', '0'));
Console.WriteLine($"[{"7".PadLeft(3, '0')}] [{"7".PadRight(3)}] [{"long".PadLeft(2)}]");
Console.WriteLine($"{trimmed.IndexOf('q')} {trimmed.IndexOf("fox", StringComparison.Ordinal)} {trimmed.LastIndexOf('o')} {trimmed.IndexOf('z', 40 % 20)} {"abc".IndexOf("x", StringComparison.Ordinal)}");
Console.WriteLine($"{trimmed.Substring(4, 5)} {trimmed[4..9]} {trimmed[^3..]} {trimmed.Insert(3, "!")[..5]} {trimmed.Remove(3)}");
Console.WriteLine($"{trimmed.StartsWith('T')} {trimmed.EndsWith("dog", StringComparison.Ordinal)} {trimmed.Contains("lazy")} {trimmed.Contains("LAZY", StringComparison.OrdinalIgnoreCase)}");
Console.WriteLine($"{trimmed.ToUpperInvariant()} {"ABC".ToLowerInvariant()} {string.IsNullOrWhiteSpace(" \t")} {string.IsNullOrEmpty("")}");
Console.WriteLine($"{string.Concat("a", "b", "c")} {new string('-', 5)} {string.CompareOrdinal("a", "b") < 0} {"abc" == "ab" + 'c'} {string.Equals("A", "a", StringComparison.OrdinalIgnoreCase)}");
char[] letters = "hello".ToCharArray();
Array.Reverse(letters);
Console.WriteLine(new string(letters) + string.Concat("hello".Distinct()) + string.Join('-', "abc".Select(c => (int)c)));
