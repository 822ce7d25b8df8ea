namespace SafeCompile.Cli.Output;

/// <summary>Text files that the tool carries.</summary>
internal static class Resources
{
    /// <summary>The text of a resource, null when there is none of that name.</summary>
    internal static string? Read(string name)
    {
        using Stream? stream = typeof(Resources).Assembly.GetManifestResourceStream(name);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
