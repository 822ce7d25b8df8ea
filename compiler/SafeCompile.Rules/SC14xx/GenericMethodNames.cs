using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Rules;

/// <summary>
/// How often a call can put its arguments into its result's type, by the simple name of the method: as often as type parameters stand in
/// the return type of a guest's generic method, once for one of the base library, never for one that is not generic, once for a name that
/// nobody knows.
/// </summary>
internal sealed class GenericMethodNames
{
    // Of the base library by name, and by type and name: true when one of that name is generic. The presets are the same objects in every compilation.
    private static readonly ConditionalWeakTable<Policy, Dictionary<string, bool>> s_known = [];

    private readonly Dictionary<string, int> _guest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _known;

    public GenericMethodNames(IReadOnlyList<SyntaxTree> trees, Policy policy)
    {
        _known = s_known.GetValue(policy, Read);
        foreach (SyntaxTree tree in trees)
        {
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                switch (node)
                {
                    case MethodDeclarationSyntax method:
                        Add(method.Identifier.ValueText, method.TypeParameterList, method.ReturnType, method.ParameterList);
                        break;
                    case LocalFunctionStatementSyntax function:
                        Add(function.Identifier.ValueText, function.TypeParameterList, function.ReturnType, function.ParameterList);
                        break;
                    case VariableDeclaratorSyntax variable:
                        Add(variable.Identifier.ValueText, null, null, null); // A delegate: its type is known.
                        break;
                }
            }
        }
    }

    /// <param name="receiver">The simple name before the dot, which may be a type: <c>Math.Max</c> is not the <c>Max</c> of a sequence.</param>
    /// <param name="name">The method; null for a value that is called.</param>
    public int Multiplicity(string? receiver, string? name)
    {
        if (name is null) return 0;
        bool guest = _guest.TryGetValue(name, out int own);
        if (receiver is not null && _known.TryGetValue($"{receiver}.{name}", out bool ofType)) return Math.Max(own, ofType ? 1 : 0);
        if (_known.TryGetValue(name, out bool generic)) return Math.Max(own, generic ? 1 : 0);
        return guest ? own : 1;
    }

    private void Add(string name, TypeParameterListSyntax? parameters, TypeSyntax? returned, ParameterListSyntax? list)
    {
        int times = parameters is null ? 0 : Math.Max(1, Occurrences(returned!, parameters));
        foreach (ParameterSyntax parameter in list?.Parameters ?? default)
        {
            if (parameters is not null && parameter.Modifiers.Any(SyntaxKind.OutKeyword) && parameter.Type is { } type) times = Math.Max(times, Occurrences(type, parameters));
        }

        if (times >= _guest.GetValueOrDefault(name)) _guest[name] = times;
    }

    private static int Occurrences(TypeSyntax type, TypeParameterListSyntax parameters) =>
        type.DescendantNodesAndSelf().Count(n => n is IdentifierNameSyntax i && parameters.Parameters.Any(p => p.Identifier.ValueText == i.Identifier.ValueText));

    // M:System.Linq.Enumerable.Select``2(…): the name stands between the last dot before the parameters and the number of type parameters.
    private static Dictionary<string, bool> Read(Policy policy)
    {
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (PolicyEntry entry in policy.Entries)
        {
            if (entry.Symbol[0] != 'M') continue;
            int end = entry.Symbol.IndexOf('(', StringComparison.Ordinal);
            string path = end < 0 ? entry.Symbol : entry.Symbol[..end];
            int dot = path.LastIndexOf('.');
            string name = path[(dot + 1)..];
            int arity = name.IndexOf("``", StringComparison.Ordinal);
            if (arity >= 0) name = name[..arity];
            string type = path[(path.LastIndexOf('.', Math.Max(0, dot - 1)) + 1)..Math.Max(0, dot)];
            Add(name, arity >= 0);
            Add($"{type}.{name}", arity >= 0);
        }

        return known;

        void Add(string name, bool generic) => known[name] = generic || known.GetValueOrDefault(name);
    }
}
