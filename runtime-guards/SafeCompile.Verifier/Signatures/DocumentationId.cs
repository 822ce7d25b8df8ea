// If an ID here is wrong a denied member is taken for an allowed one: policies name members by these IDs.
using System.Reflection.Metadata;
using System.Text;

namespace SafeCompile.Verification;

/// <summary>
/// Documentation-comment IDs (ECMA-334 annex D, with the additions that C# compilers make for conversions and generics)
/// computed from metadata. Custom modifiers do not take part, as in C#.
/// </summary>
internal static class DocumentationId
{
    private const int KeptCharacters = 4_096;

    // By PrimitiveTypeCode; signatures hold no other ones.
    private static readonly string[] s_primitives = [.. Enumerable.Range(0, 0x20).Select(static code => "System." + (PrimitiveTypeCode)code)];

    // Each ID is finished before the next begins. A long one does not stay.
    [ThreadStatic]
    private static StringBuilder? t_id;

    private static StringBuilder Begin(string kind)
    {
        StringBuilder id = t_id is { Capacity: <= KeptCharacters } known ? known.Clear() : t_id = new StringBuilder(KeptCharacters / 4);
        return id.Append(kind);
    }

    internal static string Method(string typeName, string name, MethodSig signature, Func<EntityHandle, (string Name, int[] Arities)> nameOf)
    {
        StringBuilder id = Begin("M:").Append(typeName).Append('.').Append(Escape(name));
        if (signature.GenericArity > 0) id.Append("``").Append(signature.GenericArity);
        Parameters(id, signature.Parameters, nameOf);
        if (name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit") Append(id.Append('~'), signature.Return, nameOf);
        return id.ToString();
    }

    internal static string Field(string typeName, string name) => $"F:{typeName}.{Escape(name)}";

    /// <summary>The property or event of an accessor, judged by its name; null for other methods.</summary>
    internal static string? Owner(string typeName, string name, MethodSig signature, Func<EntityHandle, (string Name, int[] Arities)> nameOf)
    {
        if (signature.GenericArity > 0) return null;
        if (name.StartsWith("add_", StringComparison.Ordinal)) return $"E:{typeName}.{Escape(name[4..])}";
        if (name.StartsWith("remove_", StringComparison.Ordinal)) return $"E:{typeName}.{Escape(name[7..])}";
        bool setter = name.StartsWith("set_", StringComparison.Ordinal);
        if (!setter && !name.StartsWith("get_", StringComparison.Ordinal)) return null;
        if (setter && signature.Parameters.Length == 0) return null;
        StringBuilder id = Begin("P:").Append(typeName).Append('.').Append(Escape(name[4..]));
        Parameters(id, setter ? signature.Parameters[..^1] : signature.Parameters, nameOf);
        return id.ToString();
    }

    private static string Escape(string name) => name.AsSpan().IndexOfAny(".<>,") < 0
        ? name
        : name.Replace('.', '#').Replace('<', '{').Replace('>', '}').Replace(',', '@');

    private static void Parameters(StringBuilder id, ReadOnlySpan<SigType> parameters, Func<EntityHandle, (string Name, int[] Arities)> nameOf)
    {
        if (parameters.Length == 0) return;
        id.Append('(');
        for (int i = 0; i < parameters.Length; i++)
        {
            if (i > 0) id.Append(',');
            Append(id, parameters[i], nameOf);
        }

        id.Append(')');
    }

    /// <summary>Appends a type as it appears in a parameter list. Depth is capped by <see cref="SignatureReader"/>.</summary>
    internal static void Append(StringBuilder id, SigType type, Func<EntityHandle, (string Name, int[] Arities)> nameOf)
    {
        switch (type.Kind)
        {
            case SigKind.Primitive: id.Append(s_primitives[(int)type.Primitive]); break;
            case SigKind.TypeVar: id.Append('`').Append(type.Number); break;
            case SigKind.MethodVar: id.Append("``").Append(type.Number); break;
            case SigKind.Named: id.Append(nameOf(type.Handle).Name); break;
            case SigKind.SzArray:
                Append(id, type.Element, nameOf);
                id.Append("[]");
                break;
            case SigKind.Array:
                Append(id, type.Element, nameOf);
                id.Append('[');
                for (int i = 0; i < type.Number; i++) id.Append(i == 0 ? "0:" : ",0:");
                id.Append(']');
                break;
            case SigKind.ByRef:
                Append(id, type.Element, nameOf);
                id.Append('@');
                break;
            case SigKind.Generic: Generic(id, type, nameOf); break;
        }
    }

    // Outer`1.Inner`1 with arguments a, b is written Outer{a}.Inner{b}: each level takes as many as it declares.
    private static void Generic(StringBuilder id, SigType type, Func<EntityHandle, (string Name, int[] Arities)> nameOf)
    {
        (string name, int[] arities) = nameOf(type.Handle);
        int next = 0, level = 0;
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] != '`')
            {
                id.Append(name[i]);
                continue;
            }

            while (i + 1 < name.Length && char.IsAsciiDigit(name[i + 1])) i++;
            while (level < arities.Length && arities[level] == 0) level++;
            int take = level < arities.Length ? arities[level++] : 0;
            id.Append('{');
            for (int k = 0; k < take && next < type.Args.Length; k++)
            {
                if (k > 0) id.Append(',');
                Append(id, type.Args[next++], nameOf);
            }

            id.Append('}');
        }
    }
}
