using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>Visits every symbol that the guest declares and hands it to the rules about declarations.</summary>
internal sealed class DeclarationWalk(Judgement judge)
{
    private readonly NameMustNotBeReserved _names = new(judge);

    public void Run()
    {
        var todo = new Stack<INamespaceOrTypeSymbol>();
        todo.Push(judge.Compilation.SourceModule.GlobalNamespace);
        while (todo.TryPop(out INamespaceOrTypeSymbol? next) && !judge.Sink.IsFull)
        {
            if (next is INamespaceSymbol { IsGlobalNamespace: false } space) _names.CheckNamespace(space);
            if (next is INamedTypeSymbol type) CheckType(type);
            foreach (ISymbol member in next.GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner) todo.Push(inner);
                else if (!member.IsImplicitlyDeclared)
                {
                    judge.Flow.Inside = member as IMethodSymbol;
                    CheckMember(member);
                    judge.Flow.Inside = null;
                }
            }
        }
    }

    private void CheckType(INamedTypeSymbol type)
    {
        _names.CheckType(type);
        InheritanceMustBeShallow.Check(type, judge);
        BaseTypeMustBeAllowed.Check(type, judge);
        Constraints(type.TypeParameters);
        if (type.TypeKind == TypeKind.Delegate && type.DelegateInvokeMethod is { } invoke) Signature(invoke, Site.Of(type));
        if (type.TypeKind == TypeKind.Struct) judge.Frames.Struct(type);
        if (type.ExtensionParameter is { } receiver) judge.Types.Check(receiver.Type, Site.Of(receiver));
        LinkImplementations(type);
    }

    private void CheckMember(ISymbol member)
    {
        Site at = Site.Of(member);
        switch (member)
        {
            case IFieldSymbol field:
                judge.Types.Check(field.Type, at);
                if (field.RefKind != RefKind.None)
                    judge.Report("SC1406", at.Location, "A ref struct may not hold a 'ref' field here: nothing proves at run time where it points. Hold a Span<T>, or an array and an index.");
                break;
            case IPropertySymbol property:
                judge.Types.Check(property.Type, at);
                foreach (IParameterSymbol parameter in property.Parameters) judge.Types.Check(parameter.Type, at);
                break;
            case IEventSymbol e:
                judge.Types.Check(e.Type, at);
                break;
            case IMethodSymbol method when method.AssociatedSymbol is null:
                Constraints(method.TypeParameters);
                Signature(method, at);
                if (method is { Name: "Finalize", Parameters.Length: 0, Arity: 0 })
                    judge.Report("SC1401", at.Location, "A method named 'Finalize' could become a finalizer. Use another name.");
                if (method.AssociatedExtensionImplementation is { } called) judge.Flow.LinkExtension(called, method, at);
                if (method is { OverriddenMethod: { IsGenericMethod: true } overridden }) judge.Flow.Link(overridden, method, at);
                break;
        }

        BaseTypeMustBeAllowed.CheckOverride(member, judge);
    }

    private void Signature(IMethodSymbol method, Site at)
    {
        judge.Types.Check(method.ReturnType, at);
        foreach (IParameterSymbol parameter in method.Parameters) judge.Types.Check(parameter.Type, at);
    }

    private void Constraints(System.Collections.Immutable.ImmutableArray<ITypeParameterSymbol> parameters)
    {
        foreach (ITypeParameterSymbol parameter in parameters)
        {
            foreach (ITypeSymbol constraint in parameter.ConstraintTypes) judge.Types.Check(constraint, Site.Of(parameter));
        }
    }

    /// <summary>An interface's method may run any implementation of it.</summary>
    private void LinkImplementations(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct)) return;
        foreach (INamedTypeSymbol i in type.AllInterfaces)
        {
            foreach (ISymbol member in i.GetMembers()) judge.Flow.Direct.Choose(type.FindImplementationForInterfaceMember(member));
            if (!judge.Verdicts.IsGuest(i)) continue;
            foreach (ISymbol member in i.GetMembers())
            {
                if (member is IMethodSymbol { IsGenericMethod: true } called && type.FindImplementationForInterfaceMember(called) is IMethodSymbol implementation)
                    judge.Flow.Link(called, implementation, Site.Of(type));
            }
        }
    }
}
