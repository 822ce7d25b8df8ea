// If this file is wrong an attacker's comparison or text runs inside the base library, unmetered.
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>
/// <c>ArgumentOutOfRangeException.ThrowIf…</c>. Values are compared as the guest's own <c>CompareTo</c> would be; the texts in the messages are
/// made by us, since the base library would call <c>ToString</c> of anything.
/// </summary>
public static class ThrowIfShims
{
    private const string Type = "M:System.ArgumentOutOfRangeException.";

    [Shim(Type + "ThrowIfZero``1(``0,System.String)")]
    public static void ThrowIfZero<T>(Meter m, T value, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : INumberBase<T>
    {
        Guard.ChargeLong(m, 5);
        if (T.IsZero(value)) Throw(m, paramName, value, "must be a non-zero value.");
    }

    [Shim(Type + "ThrowIfNegative``1(``0,System.String)")]
    public static void ThrowIfNegative<T>(Meter m, T value, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : INumberBase<T>
    {
        Guard.ChargeLong(m, 5);
        if (T.IsNegative(value)) Throw(m, paramName, value, "must be a non-negative value.");
    }

    [Shim(Type + "ThrowIfNegativeOrZero``1(``0,System.String)")]
    public static void ThrowIfNegativeOrZero<T>(Meter m, T value, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : INumberBase<T>
    {
        Guard.ChargeLong(m, 5);
        if (T.IsNegative(value) || T.IsZero(value)) Throw(m, paramName, value, "must be a non-negative and non-zero value.");
    }

    [Shim(Type + "ThrowIfEqual``1(``0,``0,System.String)")]
    public static void ThrowIfEqual<T>(Meter m, T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
    {
        if (EqualityShims.AreEqual(m, value, other)) Throw(m, paramName, value, $"must not be equal to '{Described(m, other)}'.");
    }

    [Shim(Type + "ThrowIfNotEqual``1(``0,``0,System.String)")]
    public static void ThrowIfNotEqual<T>(Meter m, T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
    {
        if (!EqualityShims.AreEqual(m, value, other)) Throw(m, paramName, value, $"must be equal to '{Described(m, other)}'.");
    }

    [Shim(Type + "ThrowIfGreaterThan``1(``0,``0,System.String)")]
    public static void ThrowIfGreaterThan<T>(Meter m, T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : IComparable<T>
    {
        if (Order(m, value, other) > 0) Throw(m, paramName, value, $"must be less than or equal to '{TextShims.Text(m, other)}'.");
    }

    [Shim(Type + "ThrowIfGreaterThanOrEqual``1(``0,``0,System.String)")]
    public static void ThrowIfGreaterThanOrEqual<T>(
        Meter m, T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : IComparable<T>
    {
        if (Order(m, value, other) >= 0) Throw(m, paramName, value, $"must be less than '{TextShims.Text(m, other)}'.");
    }

    [Shim(Type + "ThrowIfLessThan``1(``0,``0,System.String)")]
    public static void ThrowIfLessThan<T>(Meter m, T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : IComparable<T>
    {
        if (Order(m, value, other) < 0)
            Throw(m, paramName, value, $"must be greater than or equal to '{TextShims.Text(m, other)}'.");
    }

    [Shim(Type + "ThrowIfLessThanOrEqual``1(``0,``0,System.String)")]
    public static void ThrowIfLessThanOrEqual<T>(
        Meter m, T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : IComparable<T>
    {
        if (Order(m, value, other) <= 0) Throw(m, paramName, value, $"must be greater than '{TextShims.Text(m, other)}'.");
    }

    private static int Order<T>(Meter m, T value, T other)
    {
        if (value is null) _ = value!.GetType(); // The original calls CompareTo of it.
        return ComparerShims.Compare(m, value, other);
    }

    private static string Described<T>(Meter m, T value) => value is null ? "null" : TextShims.Text(m, value);

    private static void Throw<T>(Meter m, string? paramName, T value, string rule)
    {
        string text = Described(m, value);
        TextCharge.NewString(m, text.Length + rule.Length + (paramName is null ? 0 : paramName.Length) + 8);
        throw new ArgumentOutOfRangeException(paramName, value is null ? null : text, $"{paramName} ('{text}') {rule}");
    }
}
