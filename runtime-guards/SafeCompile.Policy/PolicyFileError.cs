using System.Text.Json;
using System.Text.RegularExpressions;

namespace SafeCompile;

/// <summary>What is wrong with the text of a policy file, in the words of its format instead of those of the types that it is read into.</summary>
internal static partial class PolicyFileError
{
    internal static string Explain(JsonException e)
    {
        string where = e.Path is null or "$" ? "the file" : $"'{e.Path[2..]}'";
        if (Unknown().Match(e.Message) is { Success: true } unknown)
            return $"There is no member '{unknown.Groups[1].Value}' here. 'safec policy schema' lists the members.";
        if (e.Message.Contains("could not be converted", StringComparison.Ordinal)) return $"The value of {where} is of the wrong kind: 'safec policy schema' says what it may be.";

        // The position is told by the caller.
        return Position().Replace(e.Message, "");
    }

    [GeneratedRegex("The JSON property '([^']*)' could not be mapped")]
    private static partial Regex Unknown();

    [GeneratedRegex(@" (Path: |LineNumber: ).*$", RegexOptions.Singleline)]
    private static partial Regex Position();
}
