// If this file is wrong a declared type counts as what it does not derive from, and objects of one class pass as another.
using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>What the image says of its own types, in the form of <see cref="TypeFacts"/>.</summary>
internal static class GuestFacts
{
    /// <summary>The definition without what names other types: all are declared before <see cref="Complete"/>, so that no chain of types recurses.</summary>
    internal static TypeFacts Declare(GuestImage image, GuestType type)
    {
        MetadataReader metadata = image.Metadata;
        TypeDefinition definition = metadata.GetTypeDefinition((TypeDefinitionHandle)type.Handle);
        var variance = new sbyte[type.GenericArity];
        var allows = new bool[type.GenericArity];
        foreach (GenericParameterHandle handle in definition.GetGenericParameters())
        {
            GenericParameter parameter = metadata.GetGenericParameter(handle);
            variance[parameter.Index] = (sbyte)((parameter.Attributes & GenericParameterAttributes.VarianceMask) switch
            {
                GenericParameterAttributes.None => 0,
                GenericParameterAttributes.Covariant => 1,
                GenericParameterAttributes.Contravariant => -1,
                _ => throw Bad(type, "a type parameter that varies both ways"),
            });
            allows[parameter.Index] = (parameter.Attributes & GenericParameterAttributes.AllowByRefLike) != 0;
            // The runtime allows variance there only, and it is sound there only.
            if (variance[parameter.Index] != 0 && !type.IsInterface && !type.IsDelegate) throw Bad(type, "a variant type parameter of something that is no interface or delegate");
        }

        TypeSort sort = type.IsInterface ? TypeSort.Interface : type.IsEnum ? TypeSort.Enum : type.IsValueType ? TypeSort.Struct : type.IsDelegate ? TypeSort.Delegate : TypeSort.Class;
        return new TypeFacts(type.FullName, sort, type.GenericArity)
        {
            Guest = type,
            IsAbstract = (type.Attributes & TypeAttributes.Abstract) != 0,
            IsSealed = (type.Attributes & TypeAttributes.Sealed) != 0,
            IsByRefLike = sort == TypeSort.Struct && ByRefLike.IsMarked(metadata, definition.GetCustomAttributes()),
            Variance = variance,
            AllowsByRefLike = allows,
        };
    }

    internal static void Complete(TypeWorld world, TypeFacts facts)
    {
        GuestType type = facts.Guest!;
        TypeSort sort = facts.Sort;
        if (type.Base is { } parent)
        {
            facts.Base = world.OfParent(parent, type.FullName);
            bool right = facts.Base.Facts is { Sort: TypeSort.Class or TypeSort.Unknown, IsSealed: false } && sort != TypeSort.Interface;
            if (!right) throw Bad(type, "a base that is no class, or a sealed one");
        }
        else if (sort != TypeSort.Interface && type.FullName != "<Module>") throw Bad(type, "a class without a base");

        facts.Interfaces = [.. type.Interfaces.Select(i => world.OfParent(i, type.FullName))];
        if (facts.Interfaces.Any(i => i.Facts?.Sort is not (TypeSort.Interface or TypeSort.Unknown))) throw Bad(type, "implements what is no interface");
        if ((facts.Base is { } super && !Has(facts, super)) || !Array.TrueForAll(facts.Interfaces, i => Has(facts, i))) throw Bad(type, "a base or interface with a type variable that is not the type's own");
        if (sort == TypeSort.Enum) facts.Code = Underlying(world, type);
        if (sort == TypeSort.Delegate && type.Methods.Find(m => m.Name == "Invoke") is { } invoke)
            facts.Invoke = ([.. invoke.Signature.Parameters.Select(p => world.Of(p, invoke.Display))], world.Of(invoke.Signature.Return, invoke.Display));
    }

    /// <summary>True when the type's own variables are all that <paramref name="t"/> names.</summary>
    internal static bool Has(TypeFacts facts, VType t) => t.TypeVars <= facts.Arity && t.MethodVars == 0;

    private static NumberCode Underlying(TypeWorld world, GuestType type)
    {
        NumberCode code = NumberCode.None;
        int fields = 0;
        foreach (GuestField field in type.Fields)
        {
            if (field.IsStatic) continue;
            fields++;
            if (field.FieldType.Kind == SigKind.Primitive) code = world.Of(field.FieldType, field.Display).Facts!.Code;
        }

        return fields == 1 && code is NumberCode.I1 or NumberCode.I2 or NumberCode.I4 or NumberCode.I8 ? code : throw Bad(type, "an enumeration that is not one whole number");
    }

    private static ImageRefusedException Bad(GuestType type, string message) => new("SC6134", type.FullName, -1, message);
}
