namespace SafeCompile.Tests.Instrumentation;

/// <summary>Guest sources of the repository, which are data to the tests.</summary>
internal static class GuestFiles
{
    /// <summary>C# files below a folder, relative to the repository, with '/' on every system, in ordinal order.</summary>
    internal static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(Repository.Relative)
            .Order(StringComparer.Ordinal);

    /// <summary>The text, with \n whatever the checkout made of it.</summary>
    internal static string Read(string file) => File.ReadAllText(Repository.PathOf(file)).ReplaceLineEndings("\n");
}
