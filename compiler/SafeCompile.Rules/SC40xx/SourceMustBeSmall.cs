namespace SafeCompile.Rules;

/// <summary>SC4001: sources stay below the size at which lexing alone could exhaust the worker's stack or memory.</summary>
internal static class SourceMustBeSmall
{
    public static bool Check(string path, string text, DiagnosticSink sink, CompileLimits limits)
    {
        if (text.Length <= limits.FileLength) return true;
        sink.Report("SC4001", path, 1, 1, CapText.Over(text.Length, "characters in this file", limits.FileLength, "fileLength", "Split it."));
        return false;
    }

    /// <summary>The number of files and their total length; each in a constant time, so that it can be asked before the text goes anywhere.</summary>
    public static bool CheckProgram(IReadOnlyList<(string Path, int Length)> files, DiagnosticSink sink, CompileLimits limits)
    {
        if (files.Count > limits.Files)
        {
            sink.Report("SC4001", files[limits.Files].Path, 1, 1, CapText.Over(files.Count, "files in this program", limits.Files, "files", "Put several types into one file, or split the program."));
            return false;
        }

        long total = files.Sum(f => (long)f.Length);
        if (total <= limits.TotalLength) return true;
        sink.Report("SC4001", files[^1].Path, 1, 1, CapText.Over(total, "characters in this program", limits.TotalLength, "totalLength", "Split it."));
        return false;
    }
}
