// expect: ok
// why: a sorted set with a coarse comparer keeps one of several equal elements, and programs see which
// output: oat corn lemon
// output: abc xxxx
// output: abc xxxx 12345
// output:
// output: fig pear apple
using System;
using System.Collections.Generic;
using System.Linq;

IComparer<string> byLength = Comparer<string>.Create((a, b) => a.Length.CompareTo(b.Length));
string[] words = ["pear", "fig", "kiwi", "date", "plum", "apple", "grape", "lemon", "lime", "nut", "oat", "rye", "sago", "taro", "yams", "figs", "bean", "peas", "corn", "rice", "beet"];
SortedSet<string> set = new(words, byLength);
Console.WriteLine(string.Join(" ", set));
set.IntersectWith(new[] { "cherry", "xxxx", "yyyy", "abc", "abd" });
Console.WriteLine(string.Join(" ", set));
set.UnionWith(["12345", "123", "54321"]);
Console.WriteLine(string.Join(" ", set));
set.SymmetricExceptWith(words.Reverse());
Console.WriteLine(string.Join(" ", set));
SortedSet<string> none = new(byLength);
none.SymmetricExceptWith(words);
Console.WriteLine(string.Join(" ", none));
