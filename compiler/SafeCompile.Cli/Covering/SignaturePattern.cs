using System.IO.Enumeration;
using SafeCompile.Cli.Deriving;

namespace SafeCompile.Cli.Covering;

/// <summary>
/// Members by name and signature: a name with stars, and conditions, joined by <c>&amp;</c>. A pattern has at least one condition or a name of which
/// more than stars is written, so that none can match everything.
/// </summary>
internal sealed class SignaturePattern
{
    private readonly string[] _terms;

    internal SignaturePattern(string text)
    {
        Text = text;
        _terms = text.Split('&', StringSplitOptions.TrimEntries);
        if (_terms.Any(t => t.AsSpan().Trim("*.").Length == 0)) throw new FormatException($"The pattern '{text}' matches everything.");
    }

    internal string Text { get; }

    internal bool Matches(CoveredSignature member) => Array.TrueForAll(_terms, term => Matches(member, term));

    private static bool Matches(CoveredSignature member, string term)
    {
        if (term.StartsWith("takes ", StringComparison.Ordinal)) return member.Parameters.Any(p => p.Text.Contains(term[6..], StringComparison.Ordinal));
        if (term.StartsWith("returns ", StringComparison.Ordinal)) return member.Result.Text.Contains(term[8..], StringComparison.Ordinal);
        if (term.StartsWith("overrides ", StringComparison.Ordinal)) return member.Overridden?.StartsWith(term[10..], StringComparison.Ordinal) == true;
        return term switch
        {
            "pointer" => member.Result.HasPointer || member.Parameters.Any(p => p.HasPointer),
            "protected" => member.IsProtected,
            _ => FileSystemName.MatchesSimpleExpression(term, member.Name, ignoreCase: false),
        };
    }
}

/// <summary>What patterns look at.</summary>
/// <param name="Name">Type and name, constructors as <c>#ctor</c>, generic methods with their number of parameters.</param>
/// <param name="Parameters">Of a method; the value of a setter too.</param>
/// <param name="Result">The return type, or the type of a field.</param>
/// <param name="IsProtected">Only derived classes see it.</param>
/// <param name="Overridden">Type and name of the allowed member that it overrides, or null.</param>
internal sealed record CoveredSignature(string Name, IReadOnlyList<IlType> Parameters, IlType Result, bool IsProtected, string? Overridden);
