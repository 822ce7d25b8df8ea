// If this file is wrong an attacker makes text of vectors and matrices without its charge.
using System.Numerics;

namespace SafeCompile.Runtime;

/// <summary>
/// Text of the structures of System.Numerics, as the base library writes it under the invariant culture: component by component, each with the
/// charge of a number.
/// </summary>
internal static class VectorText
{
    /// <summary>The text of a box of one of these types; null for any other object.</summary>
    internal static string? TryOf(Meter m, object value, string? format) => value switch
    {
        Vector2 v => Of(m, v, format),
        Vector3 v => Of(m, v, format),
        Vector4 v => Of(m, v, format),
        Complex v => Of(m, v, format),
        Quaternion v => Of(m, v),
        Plane v => Of(m, v),
        Matrix3x2 v => Of(m, v),
        Matrix4x4 v => Of(m, v),
        _ => null,
    };

    internal static string Of(Meter m, Vector2 v, string? format) => Angles(m, [v.X, v.Y], format);

    internal static string Of(Meter m, Vector3 v, string? format) => Angles(m, [v.X, v.Y, v.Z], format);

    internal static string Of(Meter m, Vector4 v, string? format) => Angles(m, [v.X, v.Y, v.Z, v.W], format);

    internal static string Of(Meter m, Complex v, string? format)
    {
        var buffer = new TextBuffer(m);
        buffer.Append(m, '<');
        NumberText.Append(m, ref buffer, v.Real, format);
        buffer.Append(m, "; ");
        NumberText.Append(m, ref buffer, v.Imaginary, format);
        buffer.Append(m, '>');
        return buffer.ToText(m);
    }

    internal static string Of(Meter m, Quaternion v) => Named(m, ["{X:", " Y:", " Z:", " W:"], [v.X, v.Y, v.Z, v.W], "}");

    internal static string Of(Meter m, Plane v) =>
        TextShims.Concat(m, "{Normal:", Of(m, v.Normal, null), Named(m, [" D:"], [v.D], "}"));

    internal static string Of(Meter m, Matrix3x2 v) => Named(
        m, ["{ {M11:", " M12:", "} {M21:", " M22:", "} {M31:", " M32:"], [v.M11, v.M12, v.M21, v.M22, v.M31, v.M32], "} }");

    internal static string Of(Meter m, Matrix4x4 v) => Named(
        m,
        [
            "{ {M11:", " M12:", " M13:", " M14:", "} {M21:", " M22:", " M23:", " M24:",
            "} {M31:", " M32:", " M33:", " M34:", "} {M41:", " M42:", " M43:", " M44:",
        ],
        [v.M11, v.M12, v.M13, v.M14, v.M21, v.M22, v.M23, v.M24, v.M31, v.M32, v.M33, v.M34, v.M41, v.M42, v.M43, v.M44],
        "} }");

    private static string Angles(Meter m, ReadOnlySpan<float> parts, string? format)
    {
        var buffer = new TextBuffer(m);
        for (int i = 0; i < parts.Length; i++)
        {
            buffer.Append(m, i == 0 ? "<" : ", ");
            NumberText.Append(m, ref buffer, parts[i], format);
        }

        buffer.Append(m, '>');
        return buffer.ToText(m);
    }

    private static string Named(Meter m, ReadOnlySpan<string> names, ReadOnlySpan<float> parts, string end)
    {
        var buffer = new TextBuffer(m);
        for (int i = 0; i < parts.Length; i++)
        {
            buffer.Append(m, names[i]);
            NumberText.Append(m, ref buffer, parts[i], null);
        }

        buffer.Append(m, end);
        return buffer.ToText(m);
    }
}
