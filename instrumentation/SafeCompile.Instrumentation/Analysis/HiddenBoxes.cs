using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Instrumentation.Analysis;

/// <summary>
/// Boxes that no conversion shows: of a variable of a type parameter whose interface member may be the interface's own, which gets an
/// object as <c>this</c> and may keep it; of a structure that becomes the target of a delegate; of one that is asked for its type or for
/// anything else that its base class alone has, such as an enum's <c>HasFlag</c>.
/// </summary>
internal sealed class HiddenBoxes(Compilation compilation)
{
    // Members of interfaces that another interface of the guest implements.
    private readonly Lazy<HashSet<ISymbol>> _implemented = new(() => new(
        compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().Where(static t => t.TypeKind == TypeKind.Interface)
            .SelectMany(static t => t.GetMembers().OfType<IMethodSymbol>()).SelectMany(static m => m.ExplicitInterfaceImplementations).Select(static m => m.OriginalDefinition),
        SymbolEqualityComparer.Default));

    /// <summary>Bytes of the box that <paramref name="op"/> itself makes.</summary>
    internal int Of(IOperation op) => op switch
    {
        IInvocationOperation { TargetMethod: { Name: "GetType", ContainingType.SpecialType: SpecialType.System_Object }, Instance.Type: { IsReferenceType: false } type } => TypeSizes.Boxed(type),
        IInvocationOperation { TargetMethod: { IsStatic: false, IsVirtual: false, IsOverride: false, ContainingType.IsReferenceType: true, ContainingType.TypeKind: TypeKind.Class }, Instance.Type: { IsReferenceType: false } value } => TypeSizes.Boxed(value),
        IInvocationOperation i => Own(i.Instance?.Type, i.TargetMethod),
        IPropertyReferenceOperation p => Own(p.Instance?.Type, p.Property.GetMethod, p.Property.SetMethod),
        IEventAssignmentOperation { EventReference: IEventReferenceOperation e } => Own(e.Instance?.Type, e.Event.AddMethod, e.Event.RemoveMethod),
        IMethodReferenceOperation { Instance.Type: { IsReferenceType: false } target, Parent: IDelegateCreationOperation } => TypeSizes.Boxed(target),
        IForEachLoopOperation { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model } loop => Own(Unwrapped(loop.Collection).Type, model.GetForEachStatementInfo(syntax).GetEnumeratorMethod),
        IUsingOperation use => Disposed(use.Resources),
        IUsingDeclarationOperation use => Disposed(use.DeclarationGroup),
        _ => 0,
    };

    private int Own(ITypeSymbol? receiver, params IMethodSymbol?[] methods) =>
        receiver is ITypeParameterSymbol { IsReferenceType: false } && methods.Any(m => m is { IsStatic: false, ContainingType.TypeKind: TypeKind.Interface } && (!m.IsAbstract || _implemented.Value.Contains(m.OriginalDefinition)))
            ? TypeSizes.Boxed(receiver)
            : 0;

    private int Disposed(IOperation resources)
    {
        IEnumerable<ITypeSymbol?> types = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(d => d.Declarators).Select(v => (ITypeSymbol?)v.Symbol.Type)
            : [Unwrapped(resources).Type];
        return types.Sum(t => Own(t, compilation.GetSpecialType(SpecialType.System_IDisposable).GetMembers().OfType<IMethodSymbol>().FirstOrDefault()));
    }

    private static IOperation Unwrapped(IOperation op) => op is IConversionOperation { IsImplicit: true } c ? c.Operand : op;
}
