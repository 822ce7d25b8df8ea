// expect: ok
// why: a tuple assignment sets through the shims of its targets, receivers and indices first
// output: 2 1
// output: 5 6 7
// output: fedcbb b
// output: False True True

using System.Text;

var scores = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 };
(scores["a"], scores["b"]) = (scores["b"], scores["a"]);
Console.WriteLine($"{scores["a"]} {scores["b"]}");

int x = 0;
(x, (scores["c"], scores["d"])) = (5, (6, 7));
Console.WriteLine($"{x} {scores["c"]} {scores["d"]}");

var text = new StringBuilder("abcdef");
for (int i = 0; i < text.Length / 2; i++) (text[i], text[^(i + 1)]) = (text[^(i + 1)], text[i]);
text[^1]++;
Console.WriteLine($"{text} {text[^2]}");

(string, (string, int)) one = ("a", ("b", 1)), other = ("a", ("b", 2));
Console.WriteLine($"{one == other} {one != other} {(1, "a", ("x", 2L)) == (1L, "a", ("x", 2))}");
