// If this file is wrong a guest declares an interface through which strings come out that were put in as objects.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Covariant type parameters of declared interfaces and delegates only come out, contravariant ones only go in (ECMA-335 II.9.5): else
/// the conversions that <see cref="Assignability"/> allows would not be sound.
/// </summary>
internal static class Variance
{
    private const int Out = 1;
    private const int In = -1;
    private const int Both = 0;

    internal static void Check(TypeWorld world, GuestType type)
    {
        TypeFacts facts = world.FactsOf(type);
        if (Array.TrueForAll(facts.Variance, static v => v == 0)) return;
        foreach (VType contract in facts.Interfaces) Require(facts, contract, Out);
        foreach (GuestMethod method in type.Methods)
        {
            if (method.IsStatic && !method.IsVirtual) continue;
            if (method.Name == ".ctor") continue; // Of a delegate: an object and a function.
            Require(facts, world.Of(method.Signature.Return, method.Display), Out);
            foreach (SigType parameter in method.Signature.Parameters) Require(facts, world.Of(parameter, method.Display), In);
            foreach (GenericParameterHandle handle in world.Image.Metadata.GetMethodDefinition((MethodDefinitionHandle)method.Handle).GetGenericParameters())
                foreach (GenericParameterConstraintHandle constraint in world.Image.Metadata.GetGenericParameter(handle).GetConstraints())
                    Require(facts, world.OfToken(world.Image.Metadata.GetGenericParameterConstraint(constraint).Type, method.Display), In);
        }
    }

    private static void Require(TypeFacts owner, VType type, int direction)
    {
        switch (type.Kind)
        {
            case VKind.TypeVar:
                int variance = type.Number < owner.Arity ? owner.VarianceOf(type.Number) : Both;
                if (variance != 0 && variance != direction)
                    throw new ImageRefusedException("SC6134", owner.Name, -1, $"type parameter {type.Number} goes the wrong way for its variance");
                break;
            case VKind.SzArray or VKind.Array: Require(owner, type.Element, direction); break;
            case VKind.ByRef: Require(owner, type.Element, Both); break;
            case VKind.Named:
                for (int i = 0; i < type.Args.Length; i++) Require(owner, type.Args[i], direction * type.Facts!.VarianceOf(i));
                break;
        }
    }
}
