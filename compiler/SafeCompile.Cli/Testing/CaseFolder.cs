namespace SafeCompile.Cli.Testing;

/// <summary>
/// The temporary folders of one case, removed with it: <c>@MARKERS@</c> must stay empty, <c>@TMP@</c> is scratch, <c>@CASE@</c> is the copy
/// of the case itself, and the process runs in an empty folder that must stay empty too.
/// </summary>
internal sealed class CaseFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("safec-case-");

    internal CaseFolder()
    {
        foreach (string folder in (string[])[Markers, Scratch, Copy, Work]) Directory.CreateDirectory(folder);
    }

    internal string Markers => Path.Combine(_root.FullName, "markers");

    internal string Scratch => Path.Combine(_root.FullName, "tmp");

    internal string Copy => Path.Combine(_root.FullName, "case");

    internal string Work => Path.Combine(_root.FullName, "work");

    /// <summary>The text with its placeholders replaced.</summary>
    internal string Fill(string text) => text
        .Replace("@MARKERS@", Markers, StringComparison.Ordinal)
        .Replace("@CASE@", Copy, StringComparison.Ordinal)
        .Replace("@TMP@", Scratch, StringComparison.Ordinal);

    /// <summary>Null, or what the case left where nothing may be.</summary>
    internal string? Traces()
    {
        foreach (string folder in (string[])[Markers, Work])
        {
            if (Directory.EnumerateFileSystemEntries(folder).FirstOrDefault() is { } trace)
                return $"it left '{Path.GetFileName(trace)}' in its {Path.GetFileName(folder)} folder";
        }

        return null;
    }

    public void Dispose()
    {
        try
        {
            _root.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A stray process may still write; the system's temporary folder is cleaned anyhow.
        }
    }
}
