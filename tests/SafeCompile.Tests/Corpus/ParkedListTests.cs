using SafeCompile.Cli.Testing;
using Xunit.Abstractions;

namespace SafeCompile.Tests.Corpus;

/// <summary>The list of cases that wait for a rule. It may shrink; what leaves it never comes back.</summary>
public sealed class ParkedListTests(ITestOutputHelper output)
{
    /// <summary>Lower it whenever a case leaves the list.</summary>
    private const int AtMost = 0;

    [Fact]
    public void The_list_names_existing_cases_and_only_shrinks()
    {
        HashSet<string> parked = ParkedCases.Read(Repository.PathOf("corpus/PARKED"));
        output.WriteLine($"{parked.Count} parked");
        foreach (string path in parked.Order(StringComparer.Ordinal)) output.WriteLine(Repository.Relative(path));

        HashSet<string> cases = [.. CorpusCase.Below(Repository.PathOf("corpus")).Select(c => Path.GetFullPath(c.Path))];
        Assert.Empty(parked.Except(cases).Select(Repository.Relative));
        Assert.True(parked.Count <= AtMost, $"{parked.Count} cases are parked; at most {AtMost} may be.");
    }
}
