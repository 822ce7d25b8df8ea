namespace SafeCompile.Cli.Building;

/// <summary>Where the user's compiled images are kept.</summary>
internal static class CacheFolder
{
    /// <summary>
    /// The folder, or null when there is to be none: <c>SAFEC_CACHE=off</c>, or no home. <c>SAFEC_CACHE_DIR</c> names another one.
    /// </summary>
    internal static string? Of()
    {
        if (string.Equals(Environment.GetEnvironmentVariable("SAFEC_CACHE"), "off", StringComparison.OrdinalIgnoreCase)) return null;
        if (Environment.GetEnvironmentVariable("SAFEC_CACHE_DIR") is { Length: > 0 } own) return Path.GetFullPath(own);
        if (OperatingSystem.IsWindows())
        {
            string local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            return local.Length == 0 ? null : Path.Combine(local, "safecompile", "cache");
        }

        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathRooted(cache)) return Path.Combine(cache, "safecompile");
        return Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home && Path.IsPathRooted(home) ? Path.Combine(home, ".cache", "safecompile") : null;
    }
}
