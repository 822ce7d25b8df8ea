// expect: ok
// why: is with declaration, negation and definite assignment; switch on tuples
// output: 6
// output: five 4
// output: between
// output: letter c
// output: other
// output: present
// output: second
// output: draw
// output: first

object[] values = [5, "five", 5.5, 'c', new int[] { 1 }];
foreach (object value in values)
{
    if (value is not int number)
    {
        if (value is string { Length: var length } text && length > 3)
            Console.WriteLine($"{text} {length}");
        else
            Console.WriteLine(value is double and > 5 and < 6 ? "between" : value is char c && char.IsLetter(c) ? $"letter {c}" : "other");
        continue;
    }
    Console.WriteLine(number + 1);
}
string? maybe = values.Length > 3 ? "present" : null;
if (maybe is { } present and not "absent")
    Console.WriteLine(present);

foreach (var (a, b) in new[] { ("rock", "paper"), ("paper", "paper"), ("scissors", "paper") })
    Console.WriteLine((a, b) switch
    {
        _ when a == b => "draw",
        ("rock", "scissors") or ("paper", "rock") or ("scissors", "paper") => "first",
        _ => "second",
    });
