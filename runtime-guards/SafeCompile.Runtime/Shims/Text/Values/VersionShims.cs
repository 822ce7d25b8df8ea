// If this file is wrong an attacker allocates a few bytes per call, or parses long texts, unpaid.
namespace SafeCompile.Runtime;

/// <summary><see cref="Version"/>: construction and text. Its numbers, order and operators are direct.</summary>
public static class VersionShims
{
    private const int Bytes = 32;

    [Shim("M:System.Version.#ctor")]
    public static Version New(Meter m) => Guard.Alloc(m, Bytes) ? new Version() : null!;

    [Shim("M:System.Version.#ctor(System.Int32,System.Int32)")]
    public static Version New(Meter m, int major, int minor) => Guard.Alloc(m, Bytes) ? new Version(major, minor) : null!;

    [Shim("M:System.Version.#ctor(System.Int32,System.Int32,System.Int32)")]
    public static Version New(Meter m, int major, int minor, int build) => Guard.Alloc(m, Bytes) ? new Version(major, minor, build) : null!;

    [Shim("M:System.Version.#ctor(System.Int32,System.Int32,System.Int32,System.Int32)")]
    public static Version New(Meter m, int major, int minor, int build, int revision) =>
        Guard.Alloc(m, Bytes) ? new Version(major, minor, build, revision) : null!;

    [Shim("M:System.Version.#ctor(System.String)")]
    public static Version New(Meter m, string version)
    {
        Pay(m, version);
        return new Version(version);
    }

    [Shim("M:System.Version.Parse(System.String)")]
    public static Version Parse(Meter m, string input)
    {
        Pay(m, input);
        return Version.Parse(input);
    }

    [Shim("M:System.Version.TryParse(System.String,System.Version@)")]
    public static bool TryParse(Meter m, string? input, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Version? result)
    {
        Pay(m, input);
        return Version.TryParse(input, out result);
    }

    [Shim("M:System.Version.ToString")]
    public static string ToString(Meter m, Version self)
    {
        _ = self.GetType(); // A null receiver throws as the original would.
        return Text(m, self);
    }

    [Shim("M:System.Version.ToString(System.Int32)")]
    public static string ToString(Meter m, Version self, int fieldCount)
    {
        TextCharge.NewString(m, 48);
        Guard.Charge(m, 60);
        return self.ToString(fieldCount);
    }

    internal static string Text(Meter m, Version version)
    {
        TextCharge.NewString(m, 48);
        Guard.Charge(m, 60);
        return version.ToString();
    }

    // Twice: the constructor parses into an object of its own.
    private static void Pay(Meter m, string? text)
    {
        Guard.Charge(m, 60, 2 * Bytes);
        TextCharge.Walk(m, text is null ? 0 : 2L * text.Length);
    }
}
