// expect: ok
// why: a delegate with out parameters may be made of a metered member
// output: 7+8+? 1.5+2

Console.WriteLine(Sum<int>("7,8,x", int.TryParse) + " " + Sum<double>("1.5,2", double.TryParse));

static string Sum<T>(string text, TryParser<T> parse) =>
    string.Join("+", text.Split(',').Select(p => parse(p, out T? value) ? value!.ToString() : "?"));

delegate bool TryParser<T>(string text, out T? value);
