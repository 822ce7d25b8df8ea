using System.Collections.Immutable;
using System.Text;

namespace SafeCompile;

/// <summary>One file of untrusted text.</summary>
/// <param name="Path">The name that diagnostics show; never opened by the compiler.</param>
/// <param name="Text">The text.</param>
public sealed record SourceFile(string Path, string Text);

/// <summary>The sources of one guest. Immutable.</summary>
public sealed class PluginSource
{
    private PluginSource(ImmutableArray<SourceFile> files, ImmutableArray<PluginDiagnostic> problems)
    {
        Files = files;
        Problems = problems;
    }

    /// <summary>The files, in compilation order.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>What intake refused (binary files, wrong encoding, project elements); compiling such a source reports these.</summary>
    public ImmutableArray<PluginDiagnostic> Problems { get; }

    /// <summary>A guest of one file.</summary>
    public static PluginSource FromText(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        return new PluginSource([new SourceFile(name, text)], []);
    }

    /// <summary>A guest of several files.</summary>
    public static PluginSource FromFiles(IEnumerable<SourceFile> files) => new([.. files], []);

    internal static PluginSource Create(IEnumerable<SourceFile> files, IEnumerable<PluginDiagnostic> problems) => new([.. files], [.. problems]);

    /// <summary>Content hash of names and texts, for caches.</summary>
    internal void AppendTo(BinaryWriter writer)
    {
        writer.Write(Files.Length);
        foreach (SourceFile f in Files)
        {
            writer.Write(f.Path);
            byte[] text = Encoding.Unicode.GetBytes(f.Text);
            writer.Write(text.Length);
            writer.Write(text);
        }
    }
}
