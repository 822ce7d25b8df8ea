using System.Reflection;
using System.Text;

namespace SafeCompile.Cli.Deriving;

/// <summary>Documentation-comment IDs (ECMA-334 annex D) of the framework's own definitions, relative to their type, as the groups of a policy write them.</summary>
internal static class MemberId
{
    /// <summary>Such as <c>M:Abs(System.Int32)</c>.</summary>
    internal static string Of(MethodModel method)
    {
        StringBuilder id = new StringBuilder("M:").Append(Escape(method.Name));
        if (method.Signature.GenericParameterCount > 0) id.Append("``").Append(method.Signature.GenericParameterCount);
        Parameters(id, method.Signature.ParameterTypes);
        if (method.Name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit") Append(id.Append('~'), method.Signature.ReturnType);
        return id.ToString();
    }

    /// <summary>The property or event of an accessor, null for other methods.</summary>
    internal static string? OwnerOf(MethodModel method)
    {
        if ((method.Attributes & MethodAttributes.SpecialName) == 0) return null;
        string name = method.Name;
        if (name.StartsWith("add_", StringComparison.Ordinal)) return "E:" + Escape(name[4..]);
        if (name.StartsWith("remove_", StringComparison.Ordinal)) return "E:" + Escape(name[7..]);
        bool setter = name.StartsWith("set_", StringComparison.Ordinal);
        if (!setter && !name.StartsWith("get_", StringComparison.Ordinal)) return null;
        StringBuilder id = new StringBuilder("P:").Append(Escape(name[4..]));
        Parameters(id, setter ? method.Signature.ParameterTypes[..^1] : method.Signature.ParameterTypes);
        return id.ToString();
    }

    /// <summary>From <c>M:Abs(System.Int32)</c> and a type to the whole ID.</summary>
    internal static string Whole(string type, string member) => $"{member[..2]}{type}.{member[2..]}";

    /// <summary>The member as a policy looks it up.</summary>
    internal static PolicySymbol Symbol(TypeModel type, string member, string? owner) =>
        new(Whole(type.Name, member), owner is null ? null : Whole(type.Name, owner), "T:" + type.Name, type.Namespace);

    private static string Escape(string name) => name.Replace('.', '#').Replace('<', '{').Replace('>', '}').Replace(',', '@');

    private static void Parameters(StringBuilder id, IReadOnlyList<IlType> parameters)
    {
        if (parameters.Count == 0) return;
        id.Append('(');
        for (int i = 0; i < parameters.Count; i++)
        {
            if (i > 0) id.Append(',');
            Append(id, parameters[i]);
        }

        id.Append(')');
    }

    private static void Append(StringBuilder id, IlType type)
    {
        switch (type.Shape)
        {
            case IlShape.TypeParameter: id.Append('`').Append(type.Number); break;
            case IlShape.MethodParameter: id.Append("``").Append(type.Number); break;
            case IlShape.Array or IlShape.Reference or IlShape.Pointer:
                Append(id, type.Element!);
                id.Append(type.Text, type.Element!.Text.Length, type.Text.Length - type.Element.Text.Length);
                break;
            case IlShape.Named when type.Arguments.Length > 0: Generic(id, type); break;
            default: id.Append(type.Text); break;
        }
    }

    // Outer`1.Inner`1 with arguments a, b is written Outer{a}.Inner{b}: each level takes as many as it declares.
    private static void Generic(StringBuilder id, IlType type)
    {
        int next = 0;
        string[] levels = type.Text[..type.Text.IndexOf('<', StringComparison.Ordinal)].Split('`');
        id.Append(levels[0]);
        foreach (string level in levels[1..])
        {
            int digits = level.TakeWhile(char.IsAsciiDigit).Count();
            id.Append('{');
            for (int k = int.Parse(level[..digits]); k > 0; k--)
            {
                Append(id, type.Arguments[next++]);
                if (k > 1) id.Append(',');
            }

            id.Append('}').Append(level, digits, level.Length - digits);
        }
    }
}
