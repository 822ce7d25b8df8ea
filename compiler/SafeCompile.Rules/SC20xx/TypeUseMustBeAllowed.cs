using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>
/// SC2002 and SC2006, and what is no type of guest code at all (SC1201, SC1204, SC2005): every type that occurs, written or
/// inferred, is a guest's own, a trusted module's, or named by the policy, in all its parts. SC1412 and SC1415 bound its shape.
/// </summary>
internal sealed class TypeUseMustBeAllowed(Judgement judge)
{
    /// <summary>Types known to be fine, by reference: the same instance comes back for most expressions.</summary>
    private readonly HashSet<ITypeSymbol> _fine = new(ReferenceEqualityComparer.Instance);

    /// <summary>The same for types with type parameters, in one method: what these stand for depends on it.</summary>
    private readonly HashSet<ITypeSymbol> _fineInside = new(ReferenceEqualityComparer.Instance);

    private IMethodSymbol? _inside;

    /// <summary>Judges a type; <paramref name="argument"/> tells whether it is an argument of another.</summary>
    public bool Check(ITypeSymbol? type, Site at, bool argument = false)
    {
        if (type is null || _fine.Contains(type)) return true;
        if (!ReferenceEquals(_inside, judge.Flow.Inside))
        {
            _fineInside.Clear();
            _inside = judge.Flow.Inside;
        }

        if (_fineInside.Contains(type)) return true;
        TypeShape shape = judge.Shapes.Of(type);
        if (shape.TooLarge)
        {
            judge.Report("SC1412", at.Location, $"A type with more than {judge.Limits.GenericDepth} levels or {judge.Limits.GenericNodes} parts. Give an inner part a type of its own.");
            return false;
        }

        bool ok = CheckParts(type, at, argument);
        if (ok) (shape.Parameters.Length == 0 ? _fine : _fineInside).Add(type);
        return ok;
    }

    /// <summary>
    /// Judges the type of a value that only passes through an expression. A type that the policy lists without the permission to name it
    /// (the enumerators of hash tables: a copy would scan an emptied table again for free) may pass, but not be stored.
    /// </summary>
    public bool CheckPassing(ITypeSymbol? type, Site at)
    {
        if (type is not INamedTypeSymbol { IsValueType: true, ContainingType: not null } named || judge.Verdicts.IsGuest(named)
            || !judge.Verdicts.Type(named, PolicyUse.None).Allowed)
            return Check(type, at);
        bool ok = true;
        foreach (ITypeSymbol part in TypeShapes.Parts(named)) ok &= Check(part, at, argument: true);
        return ok;
    }

    private bool CheckParts(ITypeSymbol type, Site at, bool argument)
    {
        bool ok = CheckSelf(type, at, argument);
        foreach (ITypeSymbol part in TypeShapes.Parts(type)) ok &= Check(part, at, argument: type is not IArrayTypeSymbol);
        if (ok && type is INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } named) judge.Flow.Mention(named, at);
        return ok;
    }

    private bool CheckSelf(ITypeSymbol type, Site at, bool argument)
    {
        switch (type)
        {
            case IDynamicTypeSymbol:
                return Refuse("SC2005", at, "'dynamic' binds members by name at run time, where no rule can see them. Use an interface, generics or pattern matching.");
            case IPointerTypeSymbol:
                return Refuse("SC1201", at, "Pointers are not allowed in guest code. Use arrays, spans or 'ref' parameters.");
            case IFunctionPointerTypeSymbol:
                return Refuse("SC1204", at, "Function pointers are not allowed in guest code. Use a delegate.");
            case IArrayTypeSymbol array:
                return array.Rank <= judge.Limits.ArrayRank
                    || Refuse("SC1415", at, $"An array has at most {judge.Limits.ArrayRank} dimensions here. Use an array of arrays, or compute the index.");
            case IErrorTypeSymbol or ITypeParameterSymbol:
                return true;
            case INamedTypeSymbol { IsAnonymousType: true } or { SpecialType: SpecialType.System_Void }:
                return true;
            case INamedTypeSymbol when BuilderText.IsHandler(type):
                return true; // Replaced by the finished text; the verifier refuses an image that still names it.
            case INamedTypeSymbol named:
                return CheckNamed(named, at, argument);
            default:
                return Refuse("SC2002", at, $"'{type.TypeKind}' types are not allowed in guest code.");
        }
    }

    private bool CheckNamed(INamedTypeSymbol type, Site at, bool argument)
    {
        Verdict verdict = judge.Verdicts.Type(type, PolicyUse.Name);
        if (verdict.Allowed)
        {
            CheckConstructorConstraints(type.TypeParameters, type.TypeArguments, at);
            return true;
        }

        Location location = at.Location;
        if (judge.FirstOnLine(type, location))
        {
            string role = argument ? "Type argument" : "Type";
            judge.Report(argument ? "SC2006" : "SC2002", location, $"{role} '{Names.Type(type)}' is not in the policy '{judge.Verdicts.Policy.Name}'. {Advice.For(type, verdict.Reason)}", type, PolicyUse.Name);
        }

        return false;
    }

    /// <summary><c>new T()</c> calls the parameterless constructor of whatever is passed for <c>T</c>, so passing it is using it.</summary>
    public void CheckConstructorConstraints(
        System.Collections.Immutable.ImmutableArray<ITypeParameterSymbol> parameters,
        System.Collections.Immutable.ImmutableArray<ITypeSymbol> arguments,
        Site at)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            if (!parameters[i].HasConstructorConstraint && !parameters[i].HasValueTypeConstraint) continue;
            if (arguments[i] is not INamedTypeSymbol argument || judge.Verdicts.IsGuest(argument)) continue;
            foreach (IMethodSymbol constructor in argument.InstanceConstructors)
            {
                if (constructor.Parameters.Length == 0 && !constructor.IsImplicitlyDeclared)
                    judge.Members.Check(constructor, at, $"'new {parameters[i].Name}()'");
            }
        }
    }

    private bool Refuse(string id, Site at, string message)
    {
        judge.Report(id, at.Location, message);
        return false;
    }
}
