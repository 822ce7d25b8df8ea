using System.Diagnostics;
using System.Text;
using SafeCompile.Fuzz.Core;
using SafeCompile.Fuzz.Grammar;
using SafeCompile.Fuzz.Text;

namespace SafeCompile.Fuzz.Project;

/// <summary>Project files through intake: sources, with or without problems, in a moment, and nothing from outside of the folder.</summary>
internal sealed class ProjectFuzzer : IFuzzer
{
    private const int WithLinks = 1;

    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(5);

    private readonly TextGrammar _grammar = TextGrammar.Load("project.grammar");
    private readonly ThreadLocal<ProjectFolder> _folder = new(() => new ProjectFolder(), trackAllValues: true);

    public string Name => "project";

    public string Extension => ".csproj";

    public Case Make(ulong seed, long number)
    {
        var dice = new Dice(seed, number);
        (string how, byte[] input) = dice.Next(10) switch
        {
            < 5 => ("grammar", ProjectMutations.Encoded(Grown(dice), dice)),
            < 7 => ("grammar, mutated", ProjectMutations.Mutate(Grown(dice), dice)),
            < 9 => ("corpus, mutated", ProjectMutations.Mutate(dice.Pick(Seeds.Projects.Value), dice)),
            _ => ("bytes", ByteNoise.Damage(ProjectMutations.Mutate(Grown(dice), dice), dice)),
        };
        return new Case(input, how, dice.OneIn(4) ? WithLinks : 0);
    }

    public Outcome Try(Case test)
    {
        ProjectFolder place = _folder.Value!;
        string project = Path.Combine(place.Folder, "x.csproj");
        try
        {
            place.Links((test.Variant & WithLinks) != 0);
            File.WriteAllBytes(project, Encoding.UTF8.GetString(test.Input).Contains("@CANARY@", StringComparison.Ordinal)
                ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(test.Input).Replace("@CANARY@", place.Canary, StringComparison.Ordinal))
                : test.Input);
            long start = Stopwatch.GetTimestamp();
            PluginSource source = SourceIntake.FromPaths([project]);
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            return Judge(source, took);
        }
        catch (SourceIntakeException e)
        {
            return new Outcome("unreadable") { Remark = $"{e.Id} {Signatures.Head(e.Message)}" };
        }
        catch (Exception e)
        {
            return Outcome.Finding("out of the library: " + Signatures.Of(e), e.ToString());
        }
    }

    public IEnumerable<Case> Smaller(Case test) => TextShrink.Smaller(test with { Variant = 0 }).Select(c => c with { Variant = test.Variant });

    public void Dispose()
    {
        foreach (ProjectFolder folder in _folder.Values) folder.Dispose();
        _folder.Dispose();
    }

    private static Outcome Judge(PluginSource source, TimeSpan took)
    {
        string all = string.Join('\n', source.Files.Select(f => f.Path).Concat(source.Problems.Take(20).Select(p => p.ToString())));
        if (source.Files.Any(f => f.Text.Contains(ProjectFolder.CanaryText, StringComparison.Ordinal) || f.Text.Contains("root:", StringComparison.Ordinal)))
            return Outcome.Finding("a file outside of the folder was read", all);
        if (source.Problems.Any(p => p.Message.Contains(ProjectFolder.CanaryText, StringComparison.Ordinal))) return Outcome.Finding("a message quotes a file outside", all);
        if (source.Files.FirstOrDefault(f => !f.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)) is { } other) return Outcome.Finding("a file that is no .cs: " + Path.GetExtension(other.Path), all);
        if (source.Problems.FirstOrDefault(p => p.Message.Any(char.IsControl)) is { } lines) return Outcome.Finding($"{lines.Id} has control characters in its message", all);
        if (source.Problems.FirstOrDefault(p => p.Id[..3] is not ("SC1" or "SC3" or "SC4")) is { } strange) return Outcome.Finding($"{strange.Id} from intake", all);
        if (took > s_most) return Outcome.Finding("takes more than 5 s", $"{took}\n{all}");
        return new Outcome(source.Problems.IsEmpty ? "accepted" : "refused " + source.Problems[0].Id);
    }

    private string Grown(Dice dice) => _grammar.Expand("project", dice, dice.Between(5, 200), dice.Next(6) switch { < 1 => 0, < 3 => 25, _ => 5 })
        .Replace("\\uFEFF", "\uFEFF", StringComparison.Ordinal).Replace("\\u202E", "\u202E", StringComparison.Ordinal).Replace("\\u0000", "\0", StringComparison.Ordinal);
}
