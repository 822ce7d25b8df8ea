// If this file is wrong an attacker reaches the virtual members of base-library objects, which recurse unguarded.
using System.Diagnostics.CodeAnalysis;

namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="object"/>, <see cref="ValueType"/> and <see cref="Enum"/>.</summary>
public static class ObjectShims
{
    [Shim("M:System.Object.Equals(System.Object)")]
    [Shim("M:System.ValueType.Equals(System.Object)")]
    [Shim("M:System.Enum.Equals(System.Object)")]
    [Shim("M:System.Version.Equals(System.Object)")]
    public static bool Equals(Meter m, object self, object? obj) => Equality.SameAs(m, self, obj);

    [Shim("M:System.Object.Equals(System.Object,System.Object)")]
    [SuppressMessage("Naming", "CA1720", Justification = "The base library's parameter names.")]
    public static bool EqualsStatic(Meter m, object? objA, object? objB) =>
        ReferenceEquals(objA, objB) || (objA is not null && objB is not null && Equality.SameObjects(m, objA, objB));

    [Shim("M:System.Object.GetHashCode")]
    [Shim("M:System.ValueType.GetHashCode")]
    [Shim("M:System.Enum.GetHashCode")]
    [Shim("M:System.Version.GetHashCode")]
    [Shim("M:System.Type.GetHashCode")]
    public static int GetHashCode(Meter m, object self) => Equality.CodeOfObject(m, self);

    [Shim("M:System.Object.ToString")]
    [Shim("M:System.ValueType.ToString")]
    public static string? ToString(Meter m, object self)
    {
        _ = self.GetType(); // As the base library does: NullReferenceException for null.
        return TextShims.Text(m, self);
    }

    [Shim("M:System.Enum.CompareTo(System.Object)")]
    public static int CompareTo(Meter m, Enum self, object? target)
    {
        Guard.Charge(m, 60, 48);
        return self.CompareTo(target);
    }

    /// <summary>What <c>base.Equals(obj)</c> means in a type that derives directly from object or ValueType.</summary>
    public static bool BaseEquals(Meter m, object self, object? obj)
    {
        Guard.Enter(10);
        bool same = self is ValueType ? obj?.GetType() == self.GetType() && FieldWalk.Of(self.GetType()).Same(m, self, obj) : ReferenceEquals(self, obj);
        Guard.Leave(m);
        return same;
    }

    /// <summary>What <c>base.GetHashCode()</c> means in a type that derives directly from object or ValueType.</summary>
    public static int BaseGetHashCode(Meter m, object self)
    {
        Guard.Enter(10);
        int code = self is ValueType ? FieldWalk.Of(self.GetType()).Code(m, self) : IdentityHash.Of(m, self);
        Guard.Leave(m);
        return code;
    }

    /// <summary>What <c>base.ToString()</c> means in a type that derives directly from object or ValueType: the name of the type.</summary>
    public static string BaseToString(Meter m, object self)
    {
        Guard.Charge(m, 200, 512);
        return self.GetType().ToString();
    }
}
