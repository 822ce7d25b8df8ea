using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>Base-library members that the compiler finds by name when it translates a construct.</summary>
internal sealed class WellKnownUses(Judgement judge)
{
    private readonly Dictionary<string, ISymbol?> _members = new(StringComparer.Ordinal);

    public void StringEquality(Site at, string construct) =>
        judge.Members.Check(Find("M:System.String.op_Equality(System.String,System.String)"), at, construct);

    public void SpanEquality(Site at)
    {
        judge.Members.Check(Find("M:System.MemoryExtensions.AsSpan(System.String)"), at, "the text pattern");
        judge.Members.Check(Find("M:System.MemoryExtensions.SequenceEqual``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})"), at, "the text pattern");
    }

    public void FormattableString(Site at) =>
        judge.Members.Check(Find("M:System.Runtime.CompilerServices.FormattableStringFactory.Create(System.String,System.Object[])"), at, "the interpolated string");

    /// <summary><c>using</c> calls <see cref="IDisposable.Dispose"/>, or for a ref struct the <c>Dispose</c> that it has.</summary>
    public void Dispose(ITypeSymbol? type, Site at)
    {
        if (type is null or IErrorTypeSymbol) return;
        if (type is INamedTypeSymbol { IsRefLikeType: true })
        {
            foreach (ISymbol member in type.GetMembers("Dispose"))
            {
                if (member is IMethodSymbol { Parameters.Length: 0, IsStatic: false }) judge.Members.Check(member, at, "'using'");
            }

            return;
        }

        judge.Members.Check(Find("M:System.IDisposable.Dispose"), at, "'using'");
    }

    /// <summary>All operators of these names that a type declares: more than will be called, never less.</summary>
    public void Operators(INamedTypeSymbol? type, Site at, params ReadOnlySpan<string> names)
    {
        if (type is null || judge.Verdicts.IsGuest(type)) return;
        foreach (string name in names)
        {
            foreach (ISymbol member in type.GetMembers(name)) judge.Members.Check(member, at, $"operator '{name}'");
        }
    }

    private ISymbol? Find(string id)
    {
        if (_members.TryGetValue(id, out ISymbol? known)) return known;
        return _members[id] = DocumentationCommentId.GetFirstSymbolForDeclarationId(id, judge.Compilation);
    }
}
