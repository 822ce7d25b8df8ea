using System.Text.RegularExpressions;

namespace SafeCompile.Cli.Testing;

/// <summary>What a corpus file must do.</summary>
/// <param name="Kind">ok, reject, trap, throws or safe.</param>
/// <param name="Detail">The rule, the trap as <c>run</c> names it, or the exception type; null when any will do.</param>
internal sealed partial record Expectation(string Kind, string? Detail)
{
    /// <summary>Throws <see cref="CorpusFormatException"/>.</summary>
    internal static Expectation Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["ok"] or ["safe"] or ["reject"] or ["throws"] => new Expectation(words[0], null),
            ["reject", var id] when RuleId().IsMatch(id) => new Expectation("reject", id),
            ["throws", var type] => new Expectation("throws", type),
            ["trap:fuel"] => new Expectation("trap", "outOfFuel"),
            ["trap:depth"] => new Expectation("trap", "callDepthExceeded"),
            ["trap:memory"] => new Expectation("trap", "allocationLimitExceeded"),
            ["trap:deadline"] => new Expectation("trap", "deadlineExceeded"),
            ["trap:result"] => new Expectation("trap", "invalidResult"),
            _ => throw new CorpusFormatException($"'// expect: {text}' is not one of ok, reject [SCnnnn], trap:fuel|depth|memory|deadline|result, throws [Type], safe"),
        };
    }

    [GeneratedRegex(@"^(SC|CS)\d{4}$")]
    private static partial Regex RuleId();
}
