// If this file is wrong a type slips past the clauses that look for it by name, base or kind.
using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>A type declared by the image.</summary>
internal sealed class GuestType(int row, string @namespace, string name)
{
    internal int Row { get; } = row;

    internal string Namespace { get; } = @namespace;

    /// <summary>Metadata name with its arity suffix.</summary>
    internal string Name { get; } = name;

    internal TypeAttributes Attributes { get; init; }

    internal GuestType? Outer { get; set; }

    /// <summary><c>Namespace.Outer.Name</c>.</summary>
    internal string FullName { get; set; } = name;

    internal SigType? Base { get; set; }

    internal List<SigType> Interfaces { get; } = [];

    internal List<GuestMethod> Methods { get; } = [];

    internal List<GuestField> Fields { get; } = [];

    internal int GenericArity { get; set; }

    internal EntityHandle Handle => System.Reflection.Metadata.Ecma335.MetadataTokens.TypeDefinitionHandle(Row);

    internal bool IsInterface => (Attributes & TypeAttributes.Interface) != 0;

    internal bool IsValueType { get; set; }

    internal bool IsEnum { get; set; }

    internal bool IsDelegate { get; set; }

    /// <summary>The compiler's own helper class, by name; what it may contain is checked where that matters.</summary>
    internal bool IsImplementationDetails =>
        Outer is { } outer ? outer.IsImplementationDetails : Namespace.Length == 0 && Name == "<PrivateImplementationDetails>";
}

/// <summary>A field declared by the image.</summary>
internal sealed class GuestField(int row, GuestType type, string name)
{
    internal int Row { get; } = row;

    internal GuestType Type { get; } = type;

    internal string Name { get; } = name;

    internal FieldAttributes Attributes { get; init; }

    internal required SigType FieldType { get; init; }

    internal bool IsStatic => (Attributes & FieldAttributes.Static) != 0;

    internal string Display => Type.FullName + "." + Name;
}
