using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeCompile.Instrumentation.Syntax;

/// <summary>
/// The named classes that stand for the program's anonymous types, one generic class per list of property names.
/// An anonymous type's own Equals, GetHashCode and ToString recurse without a guard; those of the named class are guarded.
/// </summary>
internal sealed class AnonymousShapes(Names names)
{
    private readonly Dictionary<string, (string Name, string[] Properties)> _shapes = [];

    /// <summary>The class for an anonymous type's shape.</summary>
    internal string ClassOf(INamedTypeSymbol anonymous)
    {
        string[] properties = [.. anonymous.GetMembers().OfType<IPropertySymbol>().Select(p => p.Name)];
        string key = string.Join(',', properties);
        if (!_shapes.TryGetValue(key, out (string Name, string[] Properties) shape))
            _shapes.Add(key, shape = ($"Anonymous{_shapes.Count}_{names.Suffix}", properties));
        return shape.Name;
    }

    /// <summary>The closed class for an anonymous type, or null when a property's type cannot be written.</summary>
    internal TypeSyntax? TypeName(INamedTypeSymbol anonymous, TypeNames types)
    {
        string name = ClassOf(anonymous);
        var arguments = new List<TypeSyntax>();
        foreach (IPropertySymbol p in anonymous.GetMembers().OfType<IPropertySymbol>())
        {
            if (types.Write(p.Type) is not { } written) return null;
            arguments.Add(written);
        }

        return arguments.Count == 0
            ? SyntaxFactory.ParseTypeName("global::" + name)
            : TypeNames.Global(SyntaxFactory.GenericName(SyntaxFactory.Identifier(name), SyntaxFactory.TypeArgumentList([.. arguments])));
    }

    /// <summary>Declarations of all shapes met so far, each a class and its factory; one line each, so that no author line moves.</summary>
    internal IEnumerable<MemberDeclarationSyntax> Declare(string alias)
    {
        foreach ((string name, string[] properties) in _shapes.Values)
            yield return SyntaxFactory.ParseMemberDeclaration(Source(name, properties, alias))!;
        if (_shapes.Count > 0)
            yield return SyntaxFactory.ParseMemberDeclaration(Factory(alias))!;
    }

    /// <summary>The class whose Make methods infer the property types.</summary>
    internal string FactoryName => "AnonymousFactory_" + names.Suffix;

    private string Factory(string alias)
    {
        var text = new StringBuilder($"internal static class {FactoryName} {{ ");
        foreach ((string name, string[] properties) in _shapes.Values)
        {
            string generic = Generic(properties.Length);
            string parameters = string.Join(", ", properties.Select((p, i) => $"T{i} @{p}"));
            string arguments = string.Join(", ", properties.Select(p => "@" + p));
            text.Append($"internal static global::{name}{generic} Make{name}{generic}({parameters}) => {alias}::SafeCompile.Runtime.Guard.Alloc({alias}::SafeCompile.Runtime.Guard.Charge(5), {16 + (8 * properties.Length)}) ? new global::{name}{generic}({arguments}) : default!; ");
        }

        return text.Append('}').ToString();
    }

    private string Source(string name, string[] properties, string alias)
    {
        string generic = Generic(properties.Length);
        string runtime = alias + "::SafeCompile.Runtime.";
        string m = names.Meter;
        var text = new StringBuilder($"internal sealed class {name}{generic} {{ ");
        for (int i = 0; i < properties.Length; i++) text.Append($"public T{i} @{properties[i]} {{ get; }} ");
        text.Append($"internal {name}({string.Join(", ", properties.Select((p, i) => $"T{i} @{p}"))}) {{ {string.Concat(properties.Select(p => $"this.@{p} = @{p}; "))}}} ");
        string equal = string.Concat(properties.Select(p => $" && {runtime}EqualityShims.AreEqual({m}, this.@{p}, o.@{p})"));
        text.Append($"public override bool Equals(object? other) {{ {runtime}Meter {m} = {runtime}Guard.Enter(20); return {runtime}Guard.Leave({m}, other is {name}{generic} o{equal}); }} ");
        string hash = properties.Aggregate("0", (h, p) => $"{runtime}EqualityShims.Combine({h}, {runtime}EqualityShims.Hash({m}, this.@{p}))");
        text.Append($"public override int GetHashCode() {{ {runtime}Meter {m} = {runtime}Guard.Enter(20); return {runtime}Guard.Leave({m}, {hash}); }} ");
        string fields = string.Concat(properties.Select((p, i) => $".Literal(\"{(i == 0 ? "" : ", ")}{p} = \").Hole(this.@{p})"));
        text.Append($"public override string ToString() {{ {runtime}Meter {m} = {runtime}Guard.Enter(20); return {runtime}Guard.Leave({m}, {runtime}TextShims.Interpolate({m}).Literal(\"{{ \"){fields}.Literal(\" }}\").Text()); }} ");
        return text.Append('}').ToString();
    }

    private static string Generic(int count) => count == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(0, count).Select(i => "T" + i))}>";
}
