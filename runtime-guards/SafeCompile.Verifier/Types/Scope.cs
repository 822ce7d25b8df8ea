// If this file is wrong a type variable counts as something that its type arguments need not be.
using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>What is known of one type variable. The loader checks the constraints of every instantiation; here they are believed.</summary>
internal sealed record VariableFacts(bool IsClass, bool AllowsByRefLike, VType[] Constraints);

/// <summary>The type variables that a method may name: those of its type and its own.</summary>
internal sealed class Scope(VariableFacts[] type, VariableFacts[] method)
{
    private static readonly Scope s_empty = new([], []);

    internal static Scope Of(TypeWorld world, GuestMethod method) => method.GenericArity == 0 && method.Type.GenericArity == 0 ? s_empty : new Scope(
        Read(world, world.Image.Metadata.GetTypeDefinition((TypeDefinitionHandle)method.Type.Handle).GetGenericParameters(), method.Display),
        Read(world, world.Image.Metadata.GetMethodDefinition((MethodDefinitionHandle)method.Handle).GetGenericParameters(), method.Display)).Checked(method.Display);

    /// <summary>The constraints of a type, which may have no method.</summary>
    internal static void Check(TypeWorld world, GuestType declared)
    {
        if (declared.GenericArity == 0) return;
        new Scope(Read(world, world.Image.Metadata.GetTypeDefinition((TypeDefinitionHandle)declared.Handle).GetGenericParameters(), declared.FullName), []).Checked(declared.FullName);
    }

    /// <summary>True when all variables in the type exist here.</summary>
    internal bool Has(VType t) => Has(t.TypeVars, t.MethodVars);

    internal bool Has(VType[] types)
    {
        foreach (VType t in types)
            if (!Has(t)) return false;
        return true;
    }

    /// <summary>True when so many variables exist here.</summary>
    internal bool Has(int typeVars, int methodVars) => typeVars <= type.Length && methodVars <= method.Length;

    internal VariableFacts Of(VType variable) => variable.Kind == VKind.TypeVar ? type[variable.Number] : method[variable.Number];

    /// <summary>True for a variable that only reference types can be put in for.</summary>
    internal bool IsReference(VType t)
    {
        if (!t.IsVariable) return t.IsReference;
        for (int steps = 0; steps < 16; steps++)
        {
            VariableFacts facts = Of(t);
            if (facts.IsClass) return true;
            VType? next = null;
            foreach (VType constraint in facts.Constraints)
            {
                if (constraint.IsVariable) next = constraint;
                else if (constraint.Kind != VKind.Named || constraint.Facts is { Sort: TypeSort.Class, Name: not ("System.Object" or "System.ValueType" or "System.Enum") }) return true;
            }

            if (next is null) return false;
            t = next;
        }

        return false;
    }

    /// <summary>True for ref structs, and variables that one may be put in for.</summary>
    internal bool IsByRefLike(VType t) => t.IsVariable ? Of(t).AllowsByRefLike : t.Facts?.IsByRefLike == true;

    private Scope Checked(string where) =>
        Array.TrueForAll(type, v => Array.TrueForAll(v.Constraints, c => c.MethodVars == 0 && Has(c))) && Array.TrueForAll(method, v => Array.TrueForAll(v.Constraints, Has))
            ? this
            : throw new ImageRefusedException("SC6134", where, -1, "a constraint with a type variable that is not in scope");

    private static VariableFacts[] Read(TypeWorld world, GenericParameterHandleCollection handles, string where)
    {
        if (handles.Count == 0) return [];
        var facts = new List<VariableFacts>();
        foreach (GenericParameterHandle handle in handles)
        {
            GenericParameter parameter = world.Image.Metadata.GetGenericParameter(handle);
            var constraints = new List<VType>();
            foreach (GenericParameterConstraintHandle c in parameter.GetConstraints())
                constraints.Add(world.OfToken(world.Image.Metadata.GetGenericParameterConstraint(c).Type, where));
            facts.Add(new VariableFacts(
                (parameter.Attributes & GenericParameterAttributes.ReferenceTypeConstraint) != 0,
                (parameter.Attributes & GenericParameterAttributes.AllowByRefLike) != 0,
                [.. constraints]));
        }

        return [.. facts];
    }
}
