// expect: ok
// why: arguments reach top-level statements as strings
// args: 21 "two" 3 x
// output: 4: 21|two|3|x
// output: 42 2
// value: 4

Console.WriteLine($"{args.Length}: {string.Join("|", args)}");
if (args is [var first, _, .. var rest] && int.TryParse(first, out int n))
    Console.WriteLine($"{n * 2} {rest.Length}");
return args.Length;
