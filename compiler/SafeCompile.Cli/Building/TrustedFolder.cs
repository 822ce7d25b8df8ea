using SafeCompile.Caching;

namespace SafeCompile.Cli.Building;

/// <summary>Where modules that a policy trusts by their sources are built: they are compiled anew by each command, and nothing old is used.</summary>
internal static class TrustedFolder
{
    /// <summary>Beside the cache of images; without one that is its owner's alone, a folder that goes with this process.</summary>
    internal static string Of()
    {
        if (CacheFolder.Of() is { } cache && ImageCache.Open(cache) is not null) return Path.Combine(cache, "trusted");
        string folder = Directory.CreateTempSubdirectory("safec-trusted-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
