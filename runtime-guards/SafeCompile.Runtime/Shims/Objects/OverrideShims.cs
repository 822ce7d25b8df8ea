// If this file is wrong an attacker hashes and compares values in base-library code whose results differ from run to run.
using System.Numerics;
using System.Text;

namespace SafeCompile.Runtime;

/// <summary>
/// Overrides of <c>Equals</c> and <c>GetHashCode</c> of the base library, which C# binds to where the receiver's type is known:
/// the same as through <see cref="object"/>, so that a value has one hash code however it is asked for.
/// </summary>
public static class OverrideShims
{
    private const string Code = ".GetHashCode", Same = ".Equals(System.Object)";

    [Shim("M:System.DateTimeOffset" + Code)]
    public static int GetHashCode(Meter m, DateTimeOffset self) => CodeOf(m, self);

    [Shim("M:System.DateTimeOffset" + Same)]
    public static bool Equals(Meter m, DateTimeOffset self, object? obj) => SameAs(m, self, obj);

    [Shim("M:System.Range" + Code)]
    public static int GetHashCode(Meter m, Range self) => CodeOf(m, self);

    [Shim("M:System.Text.Rune" + Code)]
    public static int GetHashCode(Meter m, Rune self) => CodeOf(m, self);

    [Shim("M:System.Text.Rune" + Same)]
    public static bool Equals(Meter m, Rune self, object? obj) => SameAs(m, self, obj);

    [Shim("M:System.Numerics.Complex" + Code)]
    public static int GetHashCode(Meter m, Complex self) => CodeOf(m, self);

    [Shim("M:System.Numerics.Complex" + Same)]
    public static bool Equals(Meter m, Complex self, object? obj) => SameAs(m, self, obj);

    [Shim("M:System.Numerics.Vector2" + Code)]
    public static int GetHashCode(Meter m, Vector2 self) => CodeOf(m, self);

    [Shim("M:System.Numerics.Vector2" + Same)]
    public static bool Equals(Meter m, Vector2 self, object? obj) => SameAs(m, self, obj);

    [Shim("M:System.Numerics.Vector3" + Code)]
    public static int GetHashCode(Meter m, Vector3 self) => CodeOf(m, self);

    [Shim("M:System.Numerics.Vector3" + Same)]
    public static bool Equals(Meter m, Vector3 self, object? obj) => SameAs(m, self, obj);

    [Shim("M:System.Numerics.Vector4" + Code)]
    public static int GetHashCode(Meter m, Vector4 self) => CodeOf(m, self);

    [Shim("M:System.Numerics.Vector4" + Same)]
    public static bool Equals(Meter m, Vector4 self, object? obj) => SameAs(m, self, obj);

    [Shim("M:System.Numerics.Quaternion" + Code)]
    public static int GetHashCode(Meter m, Quaternion self) => CodeOf(m, self);

    [Shim("M:System.Numerics.Quaternion" + Same)]
    public static bool Equals(Meter m, Quaternion self, object? obj) => SameAs(m, self, obj);

    [Shim("M:System.Numerics.Plane" + Code)]
    public static int GetHashCode(Meter m, Plane self) => CodeOf(m, self);

    [Shim("M:System.Numerics.Plane" + Same)]
    public static bool Equals(Meter m, Plane self, object? obj) => SameAs(m, self, obj);

    [Shim("M:System.Numerics.Matrix3x2" + Code)]
    public static int GetHashCode(Meter m, Matrix3x2 self) => CodeOf(m, self);

    [Shim("M:System.Numerics.Matrix3x2" + Same)]
    public static bool Equals(Meter m, Matrix3x2 self, object? obj) => SameAs(m, self, obj);

    [Shim("M:System.Numerics.Matrix4x4" + Code)]
    public static int GetHashCode(Meter m, Matrix4x4 self) => CodeOf(m, self);

    [Shim("M:System.Numerics.Matrix4x4" + Same)]
    public static bool Equals(Meter m, Matrix4x4 self, object? obj) => SameAs(m, self, obj);

    [Shim("M:System.Type" + Same)]
    public static bool Equals(Meter m, Type self, object? o) => Equality.SameAs(m, self, o);

    private static int CodeOf<T>(Meter m, T self)
        where T : struct
    {
        Guard.Charge(m, 5);
        return Equality.Code(m, self);
    }

    private static bool SameAs<T>(Meter m, T self, object? obj)
        where T : struct
    {
        Guard.Charge(m, 5);
        return obj is T other && Equality.Same(m, self, other);
    }
}
