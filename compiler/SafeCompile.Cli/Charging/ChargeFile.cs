using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Charging;

/// <summary>What metered members charge, as formulas for reviewers. A test makes the file by running the stand-ins; nothing is decided by it.</summary>
internal static class ChargeFile
{
    internal const string Name = "charges.txt";

    private static readonly Lazy<Dictionary<string, string>> s_charges = new(Read);

    /// <summary>The charge of a member by its documentation-comment ID; null when it has no stand-in.</summary>
    internal static string? Of(string member) => s_charges.Value.GetValueOrDefault(member);

    private static Dictionary<string, string> Read() =>
        (Resources.Read(Name) ?? throw new InvalidOperationException($"{Name} is missing from safec."))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split("  ", 2))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
