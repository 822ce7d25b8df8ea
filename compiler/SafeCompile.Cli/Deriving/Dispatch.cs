using System.Collections.Immutable;

namespace SafeCompile.Cli.Deriving;

/// <summary>
/// Where a virtual call ends, when that is known: on a value type or sealed class, on a final method, on a default comparer of a known
/// type. Everything else could be a guest's and is not followed; following every override would make each member reach all others.
/// </summary>
internal static class Dispatch
{
    /// <summary>The body that runs, or null when only the running program knows.</summary>
    /// <param name="target">The call, with types already substituted.</param>
    /// <param name="constraint">The type of the receiver that a <c>constrained.</c> prefix names.</param>
    internal static MethodInstance? Resolve(CallTarget target, IlType? constraint)
    {
        MethodModel method = target.Method!;
        IlType owner = target.Owner;
        if (constraint is not null)
        {
            if (method.IsVirtual && !(constraint.IsExact && constraint.Model is not null)) return null;
            if (method.IsVirtual) return Implementation(constraint, method, owner, target.Arguments);
        }

        if (!method.IsVirtual || method.IsFinal || owner.Model is { IsSealed: true }) return Instance(method, owner, target.Arguments);
        return DefaultComparer(method, owner);
    }

    internal static MethodInstance Instance(MethodModel method, IlType owner, ImmutableArray<IlType> arguments) => new(method, owner.Arguments, arguments);

    /// <summary>The JIT and the class library both take the type's own comparison where the type is known.</summary>
    private static MethodInstance? DefaultComparer(MethodModel method, IlType owner)
    {
        (string wanted, string name) = method.Type.Name switch
        {
            "System.Collections.Generic.EqualityComparer`1" when method.Name == "Equals" => ("System.IEquatable`1", "Equals"),
            "System.Collections.Generic.EqualityComparer`1" when method.Name == "GetHashCode" => ("System.Object", "GetHashCode"),
            "System.Collections.Generic.Comparer`1" when method.Name == "Compare" => ("System.IComparable`1", "CompareTo"),
            _ => ("", ""),
        };
        if (wanted.Length == 0 || owner.Arguments is not [{ IsExact: true, Model: not null } type]) return null;
        TypeModel? declaring = method.Type.Assembly.Framework.FindType(wanted);
        return declaring?.Named(name).FirstOrDefault() is { } declared
            ? Implementation(type, declared, IlType.Named(declaring, wanted, declaring.Arity == 0 ? [] : [type]), [])
            : null;
    }

    /// <summary>The implementation of an interface's or base class's member in an exact type: by its explicit list, then by name and signature.</summary>
    private static MethodInstance? Implementation(IlType receiver, MethodModel declared, IlType declaredOwner, ImmutableArray<IlType> arguments)
    {
        string wanted = Text(declared, declaredOwner);
        for (IlType? type = receiver; type?.Model is { } model; type = model.Base?.Substitute(type.Arguments, []))
        {
            foreach ((IlType contract, MethodModel declaration, MethodModel body) in model.Implementations)
            {
                if (declaration == declared && contract.Substitute(type.Arguments, []).Text == declaredOwner.Text) return Instance(body, type, arguments);
            }

            IlType current = type;
            MethodModel? found = model.Named(declared.Name)
                .FirstOrDefault(m => m.IsVirtual && m.IsStatic == declared.IsStatic && m.Signature.GenericParameterCount == declared.Signature.GenericParameterCount && Text(m, current) == wanted);
            if (found is not null) return Instance(found, type, arguments);
        }

        return declared.HasBody ? Instance(declared, declaredOwner, arguments) : null;
    }

    private static string Text(MethodModel method, IlType owner) =>
        string.Join(',', method.Signature.ParameterTypes.Select(p => p.Substitute(owner.Arguments, MethodParameters).Text));

    // Parameters of the method itself stay as they are: both sides number them alike.
    private static readonly ImmutableArray<IlType> MethodParameters = [.. Enumerable.Range(0, 16).Select(i => IlType.Parameter(i, ofMethod: true))];
}
