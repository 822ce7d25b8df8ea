using System.Reflection;

namespace SafeCompile.Bench;

/// <summary>The embedded programs. Each is one file with one public class that implements <see cref="IWorkload"/>.</summary>
internal static class GuestSources
{
    /// <summary>Their names, in the order of the table.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.EndsWith(".cs", StringComparison.Ordinal)).Select(n => n[..^3]).Order(StringComparer.Ordinal)];

    /// <summary>The text of one.</summary>
    internal static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".cs")
            ?? throw new ArgumentException($"There is no program '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
