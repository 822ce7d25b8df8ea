using System.Reflection;
using SafeCompile.Runtime;

namespace SafeCompile.MeteredMembers;

/// <summary>A base-library member and the stand-in that guests call in its place, both as they are declared.</summary>
/// <param name="Id">Documentation-comment ID of the member.</param>
/// <param name="Shim">The stand-in.</param>
/// <param name="Real">The member.</param>
internal sealed record MeteredMember(string Id, MethodInfo Shim, MethodBase Real)
{
    private static readonly Lazy<IReadOnlyList<MeteredMember>> s_all = new(Find);

    /// <summary>All of them, ordered by ID.</summary>
    internal static IReadOnlyList<MeteredMember> All => s_all.Value;

    /// <summary>True for guests' LINQ, which fetches the meter itself.</summary>
    internal bool TakesMeter => Shim.GetParameters() is [{ } first, ..] && first.ParameterType == typeof(Meter);

    private static List<MeteredMember> Find() =>
    [
        .. typeof(Guard).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .SelectMany(m => m.GetCustomAttributes<ShimAttribute>().Select(a => new MeteredMember(a.Member, m, Resolve(a.Member))))
            .OrderBy(m => m.Id, StringComparer.Ordinal),
    ];

    private static MethodBase Resolve(string id) =>
        DocumentationId.Resolve(id) as MethodBase ?? throw new InvalidOperationException($"'{id}' names no method of the running base library.");
}
