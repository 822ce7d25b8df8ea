// If this file is wrong two different types are one to the verifier, and the object of one is used as the other.
using System.Text;

namespace SafeCompile.Verification;

/// <summary>What a <see cref="VType"/> is.</summary>
internal enum VKind : byte
{
    Void,
    Named,
    TypeVar,
    MethodVar,
    SzArray,
    Array,
    ByRef,
}

/// <summary>
/// A type as the type clause sees it, whichever of several metadata rows names it. Made by <see cref="TypeWorld"/> only, which keeps
/// one object per type: equal types are the same object. Immutable.
/// </summary>
internal sealed class VType
{
    private readonly int _hash;

    internal VType(VKind kind, TypeFacts? facts, VType[] args, int number, bool isReadOnly)
    {
        Kind = kind;
        Facts = facts;
        Args = args;
        Number = number;
        IsReadOnly = isReadOnly;
        TypeVars = kind == VKind.TypeVar ? number + 1 : 0;
        MethodVars = kind == VKind.MethodVar ? number + 1 : 0;
        var hash = new HashCode();
        hash.Add((int)kind);
        hash.Add(number);
        hash.Add(isReadOnly);
        hash.Add(facts?.GetHashCode() ?? 0);
        foreach (VType arg in args)
        {
            hash.Add(arg._hash);
            TypeVars = Math.Max(TypeVars, arg.TypeVars);
            MethodVars = Math.Max(MethodVars, arg.MethodVars);
            Depth = Math.Max(Depth, arg.Depth + 1);
        }

        _hash = hash.ToHashCode();
    }

    internal VKind Kind { get; }

    /// <summary>What is known of the definition of <see cref="VKind.Named"/>.</summary>
    internal TypeFacts? Facts { get; }

    /// <summary>Type arguments, or the one element type.</summary>
    internal VType[] Args { get; }

    /// <summary>Number of a type variable, or rank of an array.</summary>
    internal int Number { get; }

    /// <summary>For <see cref="VKind.ByRef"/>: nothing may be stored through it.</summary>
    internal bool IsReadOnly { get; }

    /// <summary>How many type variables must be in scope where the type is used.</summary>
    internal int TypeVars { get; }

    internal int MethodVars { get; }

    internal int Depth { get; }

    internal VType Element => Args[0];

    /// <summary>The vector of this type, once <see cref="TypeWorld"/> was asked for it.</summary>
    internal VType? Vector { get; set; }

    internal bool IsOpen => (TypeVars | MethodVars) != 0;

    internal bool IsVariable => Kind is VKind.TypeVar or VKind.MethodVar;

    internal bool IsValueType => Kind == VKind.Named && Facts!.IsValueType;

    /// <summary>An object reference. A type variable is neither this nor a value type: nobody knows.</summary>
    internal bool IsReference => Kind is VKind.SzArray or VKind.Array || (Kind == VKind.Named && !Facts!.IsValueType);

    internal bool IsInterface => Kind == VKind.Named && Facts!.Sort == TypeSort.Interface;

    /// <summary>The form that values of the type have on the evaluation stack.</summary>
    internal StackKind Stack => Kind switch
    {
        VKind.ByRef => StackKind.ByRef,
        VKind.Named when Facts!.IsValueType => Facts.Code.Stack(),
        VKind.SzArray or VKind.Array or VKind.Named => StackKind.Ref,
        _ => StackKind.Value,
    };

    /// <summary>
    /// True when memory of one type may be read and written as the other (ECMA-335 I.8.7.1, reduced types): the same, or numbers of the
    /// same size and kind.
    /// </summary>
    internal bool SameMemory(VType other) =>
        ReferenceEquals(this, other)
        || (IsValueType && other.IsValueType && Facts!.Code != NumberCode.None && Facts.Code == other.Facts!.Code);

    // Made of names and numbers: the hash that the runtime gives an object costs more than all else that happens to most types.
    public override int GetHashCode() => _hash;

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    // Arguments are shared, so that the text of a type can be exponentially longer than its signature. A finding shows the beginning.
    private void Write(StringBuilder text)
    {
        if (text.Length > Findings.MessageLength) return;
        switch (Kind)
        {
            case VKind.Void: text.Append("void"); break;
            case VKind.TypeVar: text.Append('!').Append(Number); break;
            case VKind.MethodVar: text.Append("!!").Append(Number); break;
            case VKind.SzArray or VKind.Array:
                Element.Write(text);
                text.Append('[').Append(',', Kind == VKind.Array ? Number - 1 : 0).Append(']');
                break;
            case VKind.ByRef:
                text.Append(IsReadOnly ? "ref readonly " : "ref ");
                Element.Write(text);
                break;
            default:
                text.Append(Facts!.Name);
                for (int i = 0; i < Args.Length && text.Length <= Findings.MessageLength; i++)
                {
                    text.Append(i == 0 ? '<' : ',');
                    Args[i].Write(text);
                }

                if (Args.Length > 0) text.Append('>');
                break;
        }
    }

    /// <summary>Equality for the table of types that <see cref="TypeWorld"/> keeps: arguments are unique objects already.</summary>
    internal sealed class Comparer : IEqualityComparer<VType>
    {
        public bool Equals(VType? x, VType? y)
        {
            if (x!.Kind != y!.Kind || !ReferenceEquals(x.Facts, y.Facts) || x.Number != y.Number || x.IsReadOnly != y.IsReadOnly || x.Args.Length != y.Args.Length) return false;
            for (int i = 0; i < x.Args.Length; i++)
                if (!ReferenceEquals(x.Args[i], y.Args[i])) return false;
            return true;
        }

        public int GetHashCode(VType type) => type._hash;
    }
}
