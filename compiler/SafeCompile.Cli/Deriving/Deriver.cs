using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Cli.Deriving;

/// <summary>From a policy and a framework to what each public member of the policy's types reaches.</summary>
internal sealed class Deriver(Framework framework, Policy policy)
{
    private readonly ILookup<string, PolicyEntry> _entries = policy.Entries.Where(e => e.Symbol[0] is 'M' or 'F').ToLookup(e => DeclaringType(e.Symbol), StringComparer.Ordinal);
    private readonly CallGraph _graph = new();
    private readonly Dictionary<string, int> _roots = new(StringComparer.Ordinal);

    /// <summary>The types that a policy names, in order.</summary>
    internal static IEnumerable<string> TypesOf(Policy policy) =>
        policy.Entries.Where(e => e.Symbol[0] == 'T').Select(e => e.Symbol[2..]).Concat(policy.Entries.Where(e => e.Symbol[0] != 'T').Select(e => DeclaringType(e.Symbol)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Every public and protected member of these types, ordered by type and ID. A type that the framework lacks has no members.</summary>
    internal ImmutableArray<DerivedMember> Derive(IEnumerable<string> types)
    {
        var found = new List<(string Type, string Id, MemberAccess? Access, int Node, ImmutableArray<Fact> Facts)>();
        foreach (string name in types)
        {
            TypeModel? type = framework.FindType(name);
            if (type is not null) Members(type, found);
            Missing(name, found);
        }

        _graph.Solve();
        return
        [
            .. found.Select(m => new DerivedMember(m.Type, m.Id, m.Access, m.Node < 0 ? m.Facts : [.. _graph.Reached(m.Node)]))
                .OrderBy(m => m.Type, StringComparer.Ordinal).ThenBy(m => m.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>A shortest chain of calls to a fact of a member that was derived.</summary>
    internal IReadOnlyList<string> Path(DerivedMember member, Fact fact) => _roots.TryGetValue(member.Symbol, out int node) ? _graph.Path(node, fact) : [];

    private void Members(TypeModel type, List<(string Type, string Id, MemberAccess? Access, int Node, ImmutableArray<Fact> Facts)> found)
    {
        foreach (MethodModel method in type.Methods.Where(m => m.IsVisible && m.Name != ".cctor" && !(m.Name == ".ctor" && type.IsDelegate)))
        {
            string id = MemberId.Of(method);
            int node = _graph.Add(MethodInstance.Open(method));
            _roots[MemberId.Whole(type.Name, id)] = node;
            string? owner = MemberId.OwnerOf(method);
            found.Add((type.Name, id, Access(type, id, owner), node, []));
        }

        foreach (FieldDefinitionHandle handle in type.VisibleFields)
        {
            FieldTarget field = FieldTarget.Of(type.Assembly, handle);
            string id = "F:" + field.FullName[(type.Name.Length + 1)..];
            bool shared = (field.Attributes & FieldAttributes.Static) != 0 && !field.IsConstant;
            found.Add((type.Name, id, Access(type, id, null), -1, shared ? [new Fact(ReachKind.Static, field.FullName)] : []));
        }
    }

    /// <summary>What the policy allows and the type does not declare: unknown, so it is reported and not passed over.</summary>
    private void Missing(string type, List<(string Type, string Id, MemberAccess? Access, int Node, ImmutableArray<Fact> Facts)> found)
    {
        var known = found.Where(f => f.Type == type).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        foreach (PolicyEntry entry in _entries[type])
        {
            string id = entry.Symbol[..2] + entry.Symbol[(type.Length + 3)..];
            // Every value type has this one, declared or not; it sets zeros.
            bool zeros = id == "M:#ctor" && framework.FindType(type) is { IsValueType: true };
            if (!known.Contains(id)) found.Add((type, id, entry.Access, -1, zeros ? [] : [new Fact(ReachKind.Missing, entry.Symbol)]));
        }
    }

    private MemberAccess? Access(TypeModel type, string id, string? owner) => policy.TryGet(MemberId.Symbol(type, id, owner), out PolicyEntry? entry, out _) ? entry.Access : null;

    private static string DeclaringType(string symbol)
    {
        string path = symbol[2..].Split('(', '~')[0];
        return path[..path.LastIndexOf('.')];
    }
}
