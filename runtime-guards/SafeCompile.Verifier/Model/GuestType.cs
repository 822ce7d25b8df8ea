// If this file is wrong a type slips past the clauses that look for it by name, base or kind.
using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>A type declared by the image.</summary>
internal sealed class GuestType(int row, string @namespace, string name)
{
    private int[]? _arities;
    private Dictionary<(string, int), bool>? _virtuals;

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

    /// <summary>Number of type parameters that each nesting level adds, by the names.</summary>
    internal int[] Arities => _arities ??= Outer is { } outer ? [.. outer.Arities, GuestImage.Arity(Name)] : [GuestImage.Arity(Name)];

    internal EntityHandle Handle => System.Reflection.Metadata.Ecma335.MetadataTokens.TypeDefinitionHandle(Row);

    /// <summary>True when the type itself declares a virtual method of this name and parameter count; with <paramref name="newSlot"/> one that overrides nothing.</summary>
    internal bool DeclaresVirtual(string method, int parameters, bool newSlot)
    {
        if (_virtuals is null)
        {
            _virtuals = [];
            foreach (GuestMethod m in Methods)
            {
                if (!m.IsVirtual) continue;
                (string, int) key = (m.Name, m.Signature.Parameters.Length);
                _virtuals[key] = m.IsNewSlot || _virtuals.GetValueOrDefault(key);
            }
        }

        return _virtuals.TryGetValue((method, parameters), out bool isNew) && (isNew || !newSlot);
    }

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
