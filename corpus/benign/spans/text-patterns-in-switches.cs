// expect: ok
// why: texts as patterns of a span, in every place where a pattern may stand and with every combination of them
// output: 12
// output: ababced?
// output: True True False TrueFalse
// output: 5 True

Console.WriteLine(Kind("true") + Kind("no") + Kind("yes") + Kind("x") + Kind(""));
Console.WriteLine(Old("a") + Old("b") + Old("c") + Old("dd") + Old("zz"));
Console.WriteLine(Is("get") + " " + Is("put") + " " + Is("x") + " " + Not("x".ToCharArray()) + Not("a".ToCharArray()));
Console.WriteLine(Nested("ab") + " " + Constant("k"));
static int Kind(ReadOnlySpan<char> s) => s switch { "true" or "yes" => 1, "no" when s.Length == 2 => 2, "" => 5, not "x" => 9, _ => 3 };
static string Old(ReadOnlySpan<char> s)
{
    switch (s)
    {
        case "a":
        case "b":
            return "ab";
        case "c" or "e":
            return "ce";
        case "dd" when s.Length > 1:
            return "d";
        case []:
            return "empty";
        default:
            return "?";
    }
}
static bool Is(ReadOnlySpan<char> s) => s[..] is "get" or ("put" or "post");
static bool Not(Span<char> s2) => s2 is not ("a" or "b");

static int Nested(ReadOnlySpan<char> s)
{
    int n = 2;
    switch (s)
    {
        case "ab":
            switch (n)
            {
                case 1: return 5;
                case 2: goto case 1;
            }

            break;
    }

    return 0;
}
static bool Constant(ReadOnlySpan<char> s)
{
    const string Key = "k";
    return s is Key;
}
