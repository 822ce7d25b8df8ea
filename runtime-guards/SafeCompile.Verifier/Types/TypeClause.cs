// If this file is wrong a method is not checked at all, and what it does to memory is its own business.
using System.Reflection;

namespace SafeCompile.Verification;

/// <summary>
/// Claims 16 to 19: every method is type-safe (ECMA-335 III.1.8): values are used as what they are, managed pointers stay inside the frame that they
/// point into, constructors initialise their objects. Nothing is taken from attributes or signatures that the runtime would not hold to.
/// </summary>
internal static class TypeClause
{
    internal static void Check(GuestImage image, Findings findings)
    {
        TypeWorld world = image.World;
        var members = new Members(world);
        var memory = new TypeMemory(image);
        foreach (GuestType type in image.Types)
        {
            Guarded(findings, static at => Variance.Check(at.World, at.Type), (World: world, Type: type));
            Guarded(findings, static at => Scope.Check(at.World, at.Type), (World: world, Type: type));
        }

        foreach (GuestField field in image.Fields) Guarded(findings, static at => Field(at.World, at.Field, at.Findings), (World: world, Field: field, Findings: findings));
        foreach (GuestMethod method in image.Methods) Guarded(findings, static at => Method(at.Members, at.Memory, at.Method), (Members: members, Memory: memory, Method: method));
    }

    // What is refused is refused of one declaration; the others are judged all the same.
    private static void Guarded<T>(Findings findings, Action<T> check, T of)
    {
        try
        {
            check(of);
        }
        catch (ImageRefusedException e)
        {
            findings.Add(e);
        }
    }

    private static void Field(TypeWorld world, GuestField field, Findings findings)
    {
        VType type = world.Of(field.FieldType, field.Display);
        TypeFacts owner = world.FactsOf(field.Type);
        if (!GuestFacts.Has(owner, type)) throw new ImageRefusedException("SC6134", field.Display, -1, "a type variable that is not in scope");
        bool holdsPointers = type.Facts?.IsByRefLike == true || (type.Kind == VKind.TypeVar && owner.AllowsByRefLike[type.Number]);
        bool mayHold = !field.IsStatic && owner.IsByRefLike;
        if (type.Kind is VKind.Void or VKind.ByRef || (holdsPointers && !mayHold))
            findings.Add("SC6131", field.Display, -1, $"a field of type '{type}': pointers into frames do not live in objects");
    }

    private static void Method(Members members, TypeMemory memory, GuestMethod method)
    {
        TypeWorld world = members.World;
        VType[] parameters = members.Parameters(method, method.Signature, method.Display);
        VType result = world.Of(method.Signature.Return, method.Display);
        var scope = Scope.Of(world, method);
        if (!scope.Has(result) || !scope.Has(parameters))
            throw new ImageRefusedException("SC6134", method, -1, "a type variable that is not in scope");
        if (method.Code.Length == 0) return;
        if ((method.Attributes & MethodAttributes.Abstract) != 0) throw new ImageRefusedException("SC6134", method, -1, "an abstract method with a body");
        new TypeInterpreter(members, memory, scope, method, parameters, result).Run();
    }
}
