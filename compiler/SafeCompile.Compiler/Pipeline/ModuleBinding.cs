using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeCompile.Rules;

namespace SafeCompile.Pipeline;

/// <summary>
/// The modules of a guest, each bound for itself against the modules that it names. A guest is emitted as one program, all modules
/// together, so that its guards and its one meter need no seams; this binding is what keeps the modules apart.
/// </summary>
/// <remarks>
/// What it decides: that a module uses only what it names and only what is public there (its C# errors), and that no name means
/// something else in the whole than in its module, where fewer types are in sight: an internal overload or a global using of another
/// module may win in the whole. What is judged, guarded and verified is the whole, so nothing here is needed for safety.
/// Empty for a guest of one module.
/// </remarks>
internal sealed class ModuleBinding
{
    private static readonly SymbolDisplayFormat s_full = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeModifiers);

    private readonly ImmutableArray<CSharpCompilation> _modules;

    private ModuleBinding(ImmutableArray<CSharpCompilation> modules) => _modules = modules;

    /// <summary>Null after reporting modules that refer to each other in a circle (SC3032).</summary>
    internal static ModuleBinding? Bind(ImmutableArray<SyntaxTree> trees, CompileRequest request, DiagnosticSink sink)
    {
        if (request.Modules.Length < 2) return new ModuleBinding([]);
        if (Order(request.Modules) is not { } order)
        {
            sink.Report("SC3032", request.Files.IsEmpty ? null : request.Files[0].Path, request.Files.IsEmpty ? 0 : 1, request.Files.IsEmpty ? 0 : 1, $"The modules {string.Join(", ", request.Modules.Where(m => m.References.Length > 0).Select(m => $"'{m.Name}'"))} refer to each other in a circle. Move what both need into a third one.");
            return null;
        }

        var bound = new CSharpCompilation[request.Modules.Length];
        foreach (int i in order)
        {
            ModuleRange module = request.Modules[i];
            ImmutableArray<SyntaxTree> own = [.. trees.Skip(module.Start).Take(module.Count), trees[^1]]; // The last one holds the implicit usings.
            bound[i] = Binding.Bind(own, request.Policy).AddReferences(Reachable(request.Modules, i).Select(r => bound[r].ToMetadataReference()));
        }

        return new ModuleBinding([.. bound]);
    }

    internal void ReportErrors(DiagnosticSink sink)
    {
        foreach (CSharpCompilation module in _modules) Binding.ReportErrors(module, sink);
    }

    /// <summary>True when the module that the host calls has an entry point; one in a library is an ordinary method.</summary>
    internal bool HasEntryPoint => _modules.IsEmpty || _modules[0].Options.OutputKind == OutputKind.ConsoleApplication;

    /// <summary>SC3033 for each type that two modules declare: the whole would have one of both, partial classes even merge.</summary>
    internal void ReportSharedTypes(DiagnosticSink sink)
    {
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _modules.Length; i++)
        {
            foreach (INamedTypeSymbol type in Types(_modules[i].Assembly.GlobalNamespace))
            {
                if (type.IsFileLocal || type.Locations is not [{ IsInSource: true } place, ..]) continue;
                string name = type.ToDisplayString(s_full) + "`" + type.Arity;
                if (owners.TryAdd(name, i) || owners[name] == i) continue;
                sink.Report("SC3033", place, $"'{type.ToDisplayString(s_full)}' is declared in two modules. Give one of them another name or namespace.");
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space)
    {
        var open = new Stack<INamespaceSymbol>([space]);
        while (open.TryPop(out INamespaceSymbol? next))
        {
            foreach (INamedTypeSymbol type in next.GetTypeMembers()) yield return type;
            foreach (INamespaceSymbol inner in next.GetNamespaceMembers()) open.Push(inner);
        }
    }

    /// <summary>SC3033 for each name that means something else in the whole.</summary>
    internal void ReportOtherMeanings(CSharpCompilation whole, DiagnosticSink sink)
    {
        foreach (CSharpCompilation module in _modules)
        {
            ImplicitMeanings.Report(module, whole, sink);
            foreach (SyntaxTree tree in module.SyntaxTrees)
            {
                if (tree.FilePath == Parsing.ImplicitUsingsPath) continue;
                SemanticModel alone = module.GetSemanticModel(tree);
                SemanticModel together = whole.GetSemanticModel(tree);
                foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
                {
                    if (Meaning(alone, node) is var one && Meaning(together, node) is var other && one == other) continue;
                    sink.Report("SC3033", node.GetLocation(), $"Linked with the other modules this means {Show(other)}, in its own module {Show(one)}. Write it so that it can mean only one thing.");
                }
            }
        }
    }

    private static string Show(string meaning) => meaning.Length == 0 ? "nothing" : $"'{meaning}'";

    private static string Meaning(SemanticModel model, SyntaxNode node)
    {
        ISymbol? symbol = model.GetSymbolInfo(node).Symbol;
        ITypeSymbol? converted = model.GetTypeInfo(node).ConvertedType;
        string meaning = symbol is null or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol ? "" : symbol.ToDisplayString(s_full);
        return converted is null ? meaning : $"{meaning} {converted.ToDisplayString(s_full)}".Trim();
    }

    // Depth first, what is used before its user; null for a circle.
    private static List<int>? Order(ImmutableArray<ModuleRange> modules)
    {
        List<int> order = [];
        while (order.Count < modules.Length)
        {
            int next = Enumerable.Range(0, modules.Length).FirstOrDefault(i => !order.Contains(i) && modules[i].References.All(order.Contains), -1);
            if (next < 0) return null;
            order.Add(next);
        }

        return order;
    }

    private static HashSet<int> Reachable(ImmutableArray<ModuleRange> modules, int from)
    {
        var reached = new HashSet<int>();
        var open = new Stack<int>(modules[from].References);
        while (open.TryPop(out int i))
        {
            if (!reached.Add(i)) continue;
            foreach (int next in modules[i].References) open.Push(next);
        }

        return reached;
    }
}
