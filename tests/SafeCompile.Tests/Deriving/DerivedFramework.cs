using System.Collections.Immutable;
using SafeCompile.Cli.Deriving;

namespace SafeCompile.Tests.Deriving;

/// <summary>What the framework that runs the tests reaches, derived once for all of them.</summary>
internal static class DerivedFramework
{
    // Types with facts that everybody knows, and no place in a preset.
    private static readonly string[] s_others = ["System.GC", "System.Linq.Enumerable", "System.Runtime.InteropServices.Marshal", "System.Threading.Monitor"];

    private static readonly Lazy<(string Identity, ImmutableArray<DerivedMember> Members)> s_all = new(() =>
    {
        using Framework framework = Framework.Running();
        return (DerivedReport.Identity(framework), new Deriver(framework, Policy.Console).Derive(Deriver.TypesOf(Policy.Console).Union(s_others)));
    });

    internal static string Identity => s_all.Value.Identity;

    /// <summary>The members of the presets' types.</summary>
    internal static IEnumerable<DerivedMember> Members
    {
        get
        {
            var types = Deriver.TypesOf(Policy.Console).ToHashSet(StringComparer.Ordinal);
            return s_all.Value.Members.Where(m => types.Contains(m.Type));
        }
    }

    /// <summary>What one member reaches.</summary>
    internal static ImmutableArray<Fact> Of(string symbol) => s_all.Value.Members.Single(m => m.Symbol == symbol).Facts;
}
