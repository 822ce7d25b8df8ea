namespace SafeCompile.Intake;

/// <summary>What intake reads at most; more is refused before it is in memory.</summary>
internal static class IntakeLimits
{
    /// <summary>Bytes of one file, project files included.</summary>
    internal const int FileBytes = 256 * 1024;

    /// <summary>Bytes of all files of one guest.</summary>
    internal const int TotalBytes = 2 * 1024 * 1024;

    /// <summary>Files of one guest.</summary>
    internal const int Files = 200;

    /// <summary>Folder entries looked at below one input, so that a huge tree ends in a message and not in a wait.</summary>
    internal const int FolderEntries = 20_000;

    /// <summary>Folders inside each other.</summary>
    internal const int FolderDepth = 32;
}
