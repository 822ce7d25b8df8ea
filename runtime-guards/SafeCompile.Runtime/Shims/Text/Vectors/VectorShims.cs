// If this file is wrong an attacker makes text of vectors without its charge.
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>Text of vectors, matrices and complex numbers; their arithmetic is direct. The provider is ignored: the culture is always the invariant one.</summary>
public static class VectorShims
{
    [Shim("M:System.Numerics.Vector2.ToString(System.String)")]
    public static string ToString(Meter m, Vector2 self, string? format) => VectorText.Of(m, self, format);

    [Shim("M:System.Numerics.Vector2.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, Vector2 self, string? format, IFormatProvider? formatProvider) => VectorText.Of(m, self, format);

    [Shim("M:System.Numerics.Vector3.ToString(System.String)")]
    public static string ToString(Meter m, Vector3 self, string? format) => VectorText.Of(m, self, format);

    [Shim("M:System.Numerics.Vector3.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, Vector3 self, string? format, IFormatProvider? formatProvider) => VectorText.Of(m, self, format);

    [Shim("M:System.Numerics.Vector4.ToString(System.String)")]
    public static string ToString(Meter m, Vector4 self, string? format) => VectorText.Of(m, self, format);

    [Shim("M:System.Numerics.Vector4.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, Vector4 self, string? format, IFormatProvider? formatProvider) => VectorText.Of(m, self, format);

    [Shim("M:System.Numerics.Complex.ToString(System.String)")]
    public static string ToString(Meter m, Complex self, string? format) => VectorText.Of(m, self, format);

    [Shim("M:System.Numerics.Complex.ToString(System.IFormatProvider)")]
    public static string ToString(Meter m, Complex self, IFormatProvider? provider) => VectorText.Of(m, self, null);

    [Shim("M:System.Numerics.Complex.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, Complex self, string? format, IFormatProvider? provider) => VectorText.Of(m, self, format);

    [Shim("M:System.Numerics.Vector2.ToString")]
    public static string ToString(Meter m, Vector2 self) => VectorText.Of(m, self, null);

    [Shim("M:System.Numerics.Vector3.ToString")]
    public static string ToString(Meter m, Vector3 self) => VectorText.Of(m, self, null);

    [Shim("M:System.Numerics.Vector4.ToString")]
    public static string ToString(Meter m, Vector4 self) => VectorText.Of(m, self, null);

    [Shim("M:System.Numerics.Complex.ToString")]
    public static string ToString(Meter m, Complex self) => VectorText.Of(m, self, null);

    [Shim("M:System.Numerics.Quaternion.ToString")]
    public static string ToString(Meter m, Quaternion self) => VectorText.Of(m, self);

    [Shim("M:System.Numerics.Plane.ToString")]
    public static string ToString(Meter m, Plane self) => VectorText.Of(m, self);

    [Shim("M:System.Numerics.Matrix3x2.ToString")]
    public static string ToString(Meter m, Matrix3x2 self) => VectorText.Of(m, self);

    [Shim("M:System.Numerics.Matrix4x4.ToString")]
    public static string ToString(Meter m, Matrix4x4 self) => VectorText.Of(m, self);
}
