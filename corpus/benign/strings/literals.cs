// expect: ok
// why: verbatim, raw, interpolated raw, utf-16 escapes, nameof, constants from interpolation
// output: C:\path\"quoted"
// output: raw "text" with \ backslash
// output:   and indentation
// output: { "value": 42, "brace": "{}" }
// output: {42} big nested 42
// output: value List hello constant 14
// output: 42 and "43"
// output: 42\n12A

const string Name = "constant";
const string Greeting = $"hello {Name}";
int value = 42;
Console.WriteLine(@"C:\path\""quoted""");
Console.WriteLine("""
    raw "text" with \ backslash
      and indentation
    """);
Console.WriteLine($$"""{ "value": {{value}}, "brace": "{}" }""");
Console.WriteLine($"{{{value}}} {(value > 40 ? "big" : "small")} {$"nested {value}"}");
Console.WriteLine($"{nameof(value)} {nameof(System.Collections.Generic.List<int>)} {Greeting} {Greeting.Length}");
Console.WriteLine($"""{value} and "{value + 1}" """.TrimEnd());
Console.WriteLine($@"{value}\n" + "\u00e9".Length + "\U0001F600".Length + '\x41');
