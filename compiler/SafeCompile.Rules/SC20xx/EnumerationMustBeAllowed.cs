using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Rules;

/// <summary>SC2003 for <c>foreach</c> and spread elements: what gives the enumerator, moves it, reads it and disposes of it.</summary>
internal static class EnumerationMustBeAllowed
{
    public static void Check(IForEachLoopOperation loop, SemanticModel model, Judgement judge)
    {
        if (loop.Syntax is not CommonForEachStatementSyntax syntax) return;
        Site at = syntax;
        if (syntax is ForEachVariableStatementSyntax deconstructing)
            judge.Implicit.Deconstruct(model.GetDeconstructionInfo(deconstructing), at);
        ForEachStatementInfo info = model.GetForEachStatementInfo(syntax);
        judge.Members.Check(info.ElementConversion.MethodSymbol, at, "'foreach'");
        judge.Types.Check(info.ElementType, at);
        IOperation collection = loop.Collection is IConversionOperation { IsImplicit: true } c ? c.Operand : loop.Collection;
        if (CheckIndexed(collection.Type, at, "'foreach'", judge)) return;
        judge.Members.Check(info.GetEnumeratorMethod, at, "'foreach'");
        judge.Types.CheckPassing(info.GetEnumeratorMethod?.ReturnType, at);
        judge.Members.Check(info.MoveNextMethod, at, "'foreach'");
        judge.Members.Check(Accessors.Getter(info.CurrentProperty), at, "'foreach'");
        judge.Members.Check(info.DisposeMethod, at, "'foreach'");
        judge.Members.Check(info.CurrentConversion.MethodSymbol, at, "'foreach'");
    }

    /// <summary>A source whose enumeration no API tells: every way that its type offers is judged.</summary>
    public static void CheckSource(ITypeSymbol? type, Site at, string construct, Judgement judge)
    {
        if (type is null or IErrorTypeSymbol || CheckIndexed(type, at, construct, judge)) return;
        foreach (ISymbol member in type.GetMembers("GetEnumerator"))
        {
            if (member is not IMethodSymbol { Parameters.Length: 0, DeclaredAccessibility: Accessibility.Public } get) continue;
            judge.Members.Check(get, at, construct);
            judge.Types.CheckPassing(get.ReturnType, at);
            foreach (ISymbol move in get.ReturnType.GetMembers("MoveNext")) judge.Members.Check(move, at, construct);
            foreach (ISymbol current in get.ReturnType.GetMembers("Current")) judge.Members.Check(Accessors.Getter(current as IPropertySymbol), at, construct);
        }
    }

    /// <summary>Arrays, strings and spans are walked by index; the enumerators that they also have are not called.</summary>
    private static bool CheckIndexed(ITypeSymbol? type, Site at, string construct, Judgement judge)
    {
        if (type is IArrayTypeSymbol) return true;
        bool indexed = type is { SpecialType: SpecialType.System_String }
            or INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
        if (!indexed) return false;
        foreach (ISymbol member in type!.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol { IsIndexer: true } or { Name: "Length" } } get)
                judge.Members.Check(get, at, construct);
        }

        return true;
    }
}
