using System.Collections.Immutable;
using System.Text;
using SafeCompile.Intake;

namespace SafeCompile;

/// <summary>One file of untrusted text.</summary>
/// <param name="Path">The name that diagnostics show; never opened by the compiler.</param>
/// <param name="Text">The text.</param>
public sealed record SourceFile(string Path, string Text);

/// <summary>
/// A module of a guest: a project or a folder of sources. Modules are judged each for itself and linked into one image; what is
/// <c>internal</c> in one is not seen by another.
/// </summary>
/// <param name="Name">Unique in the guest.</param>
/// <param name="Files">Its sources.</param>
/// <param name="References">Names of the modules whose public types it uses, directly or through others.</param>
public sealed record SourceModule(string Name, ImmutableArray<SourceFile> Files, ImmutableArray<string> References);

/// <summary>The sources of one guest. Immutable.</summary>
public sealed class PluginSource
{
    private PluginSource(ImmutableArray<SourceModule> modules, ImmutableArray<PluginDiagnostic> problems, ImmutableArray<SourceRequirement> requirements, ImmutableArray<string> roots)
    {
        Modules = modules;
        Files = [.. modules.SelectMany(m => m.Files)];
        Problems = problems;
        Requirements = requirements;
        Roots = roots;
    }

    /// <summary>The modules; the first one is what the host calls.</summary>
    public ImmutableArray<SourceModule> Modules { get; }

    /// <summary>The files of all modules, in compilation order.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>What intake refused (binary files, wrong encoding, project elements); compiling such a source reports these.</summary>
    public ImmutableArray<PluginDiagnostic> Problems { get; }

    /// <summary>What its project files ask the policy for.</summary>
    internal ImmutableArray<SourceRequirement> Requirements { get; }

    /// <summary>Full paths of the files and folders that it was read from.</summary>
    internal ImmutableArray<string> Roots { get; }

    /// <summary>A guest of one file.</summary>
    public static PluginSource FromText(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        return FromFiles([new SourceFile(name, text)]);
    }

    /// <summary>A guest of several files in one module.</summary>
    public static PluginSource FromFiles(IEnumerable<SourceFile> files) => FromModules([new SourceModule("", [.. files], [])]);

    /// <summary>
    /// A guest of several modules; the first one is what the host calls. Throws <see cref="ArgumentException"/> for no module, two of one
    /// name, or a reference that is none. Modules that refer to each other in a circle are refused when they are compiled.
    /// </summary>
    public static PluginSource FromModules(IEnumerable<SourceModule> modules)
    {
        ImmutableArray<SourceModule> all = [.. modules];
        if (all.IsEmpty) throw new ArgumentException("A guest has at least one module.", nameof(modules));
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (all.FirstOrDefault(m => !names.Add(m.Name)) is { } twice) throw new ArgumentException($"Two modules are named '{twice.Name}'.", nameof(modules));
        if (all.SelectMany(m => m.References).FirstOrDefault(r => !names.Contains(r)) is { } unknown) throw new ArgumentException($"No module is named '{unknown}'.", nameof(modules));
        return new PluginSource(all, [], [], []);
    }

    internal static PluginSource Create(IEnumerable<SourceModule> modules, IEnumerable<PluginDiagnostic> problems, IEnumerable<SourceRequirement> requirements, IEnumerable<string> roots) =>
        new([.. modules], [.. problems], [.. requirements], [.. roots]);

    /// <summary>Names, texts and modules, for the key of a cache.</summary>
    internal void AppendTo(BinaryWriter writer)
    {
        writer.Write(Modules.Length);
        foreach (SourceModule m in Modules)
        {
            writer.Write(m.Name);
            writer.Write(m.References.Length);
            foreach (string reference in m.References) writer.Write(reference);
            writer.Write(m.Files.Length);
            foreach (SourceFile f in m.Files)
            {
                writer.Write(f.Path);
                byte[] text = Encoding.Unicode.GetBytes(f.Text);
                writer.Write(text.Length);
                writer.Write(text);
            }
        }
    }
}
