using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SafeCompile.Intake;

/// <summary>Bytes to text, strictly: what the author sees in an editor must be what the compiler sees.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>False after reporting SC3011 with the place of the first byte that is not text.</summary>
    internal static bool TryDecode(byte[] bytes, string name, SourceCollector collector, [NotNullWhen(true)] out string? text)
    {
        ReadOnlySpan<byte> content = bytes;
        if (content.StartsWith(Encoding.UTF8.Preamble)) content = content[Encoding.UTF8.Preamble.Length..];
        text = null;
        int nul = content.IndexOf((byte)0);
        if (nul >= 0)
        {
            Report(content, nul, "a NUL byte");
            return false;
        }

        try
        {
            text = s_strict.GetString(content);
            return true;
        }
        catch (DecoderFallbackException e)
        {
            Report(content, Math.Clamp(e.Index, 0, content.Length), "bytes that are no UTF-8");
            return false;
        }

        void Report(ReadOnlySpan<byte> read, int at, string what)
        {
            ReadOnlySpan<byte> before = read[..at];
            int line = before.Count((byte)'\n') + 1;
            int column = at - (before.LastIndexOf((byte)'\n') + 1) + 1;
            collector.Refuse("SC3011", name, line, column, $"The file is not UTF-8 text: it has {what} here. Save it as UTF-8.");
        }
    }
}
