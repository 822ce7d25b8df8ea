namespace SafeCompile.Rules;

/// <summary>SC4001: a file stays below the size at which lexing alone could exhaust the worker's stack or memory.</summary>
internal static class SourceMustBeSmall
{
    public static bool Check(string path, string text, DiagnosticSink sink, SourceLimits limits)
    {
        if (text.Length <= limits.FileLength) return true;
        sink.Report("SC4001", path, 0, 0, $"The file has {text.Length:N0} characters; at most {limits.FileLength:N0} are compiled. Split it.");
        return false;
    }
}
