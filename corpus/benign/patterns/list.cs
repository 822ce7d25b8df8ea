// expect: ok
// why: list patterns with slices, nested patterns, captures and discards
// value: ["empty","one 7","framed by zeros","1 [2,3] -4","second is 2 or 3","ends in 9","pair","other","-4","kayak","index"]

public class Plugin
{
    private static string Describe(int[] items) => items switch
    {
        [] => "empty",
        [var only] => $"one {only}",
        [0, .., 0] => "framed by zeros",
        [> 0 and var first, .. { Length: > 1 } middle, < 0 and var last] => $"{first} [{string.Join(",", middle)}] {last}",
        [_, 2 or 3, ..] => "second is 2 or 3",
        [.., 9] => "ends in 9",
        [var a, var b] when a == b => "pair",
        _ => "other",
    };

    private static int Evaluate(string[] rpn) => rpn switch
    {
        [var number] => int.Parse(number),
        [.. var rest, "neg"] => -Evaluate(rest),
        [var first, .. var middle, "+"] => int.Parse(first) + Evaluate(middle),
        _ => throw new FormatException(),
    };

    public static object Run(object[] args) => new List<string>
    {
        Describe([]), Describe([7]), Describe([0, 5, 0]), Describe([1, 2, 3, -4]), Describe([5, 3, 1]), Describe([5, 5, 9]), Describe([4, 4]), Describe([6, 7, 8]),
        $"{Evaluate(["1", "2", "3", "+", "neg", "+"])}",
        "kayak" is ['k', .. "aya", 'k'] ? "kayak" : "no",
        new List<string> { "GET", "/index" } is ["GET", ['/', .. var path]] ? path : "no",
    };
}
