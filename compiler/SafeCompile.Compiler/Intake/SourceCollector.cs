using System.Diagnostics.CodeAnalysis;
using SafeCompile.Rules;

namespace SafeCompile.Intake;

/// <summary>Collects the files of one guest in input order, each once, within the caps of the policy. Not thread-safe.</summary>
internal sealed class SourceCollector
{
    private const int MaxProblems = 100;

    private readonly List<ModuleBuilder> _modules = [];
    private readonly List<SourceRequirement> _requirements = [];
    private readonly List<string> _roots = [];
    private readonly List<PluginDiagnostic> _problems = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    /// <summary>The caps.</summary>
    internal CompileLimits Limits { get; }

    private long _bytes;
    private bool _full;

    internal SourceCollector(CompileLimits limits)
    {
        Limits = limits;
        Current = Main;
    }

    /// <summary>The module of everything that the user names and no other module refers to.</summary>
    internal ModuleBuilder Main { get; } = new("");

    /// <summary>The module that files are added to.</summary>
    internal ModuleBuilder Current { get; set; }

    /// <summary>A module of its own.</summary>
    internal ModuleBuilder AddModule(string name)
    {
        var module = new ModuleBuilder(name);
        _modules.Add(module);
        return module;
    }

    internal bool HasModule(string name) => _modules.Exists(m => m.Name == name);

    /// <summary>Something that the policy must have.</summary>
    internal void Require(SourceRequirement requirement) => _requirements.Add(requirement);

    /// <summary>A file or folder that belongs to the guest, so that nothing in it can be trusted by its path.</summary>
    internal void AddRoot(string path) => _roots.Add(RealPath.Of(path));

    /// <summary>Reads the file at <paramref name="path"/> and calls it <paramref name="name"/>; an earlier file of the same full path wins. It must really lie below <paramref name="root"/>, if given.</summary>
    internal void AddFile(string path, string name, LinkRule links, string? root = null)
    {
        if (_full || !_seen.Add(Path.GetFullPath(path))) return;
        if (_seen.Count > Limits.Files)
        {
            _full = true;
            Refuse("SC4001", name, 1, 1, CapText.Over(_seen.Count, "files in this program", Limits.Files, "files", "Put several types into one file, or split the program."));
            return;
        }

        if (!TryRead(path, name, links, root, out string? text)) return;
        Current.Files.Add(new SourceFile(name, text));
    }

    /// <summary>The text of a file that counts towards the limits; false after reporting why not.</summary>
    internal bool TryRead(string path, string name, LinkRule links, string? root, [NotNullWhen(true)] out string? text)
    {
        text = null;
        byte[]? bytes = RegularFile.Read(path, links, Limits.FileLength, root, out RegularFile.Problem problem);
        if (bytes is null)
        {
            Refuse(name, problem);
            return false;
        }

        _bytes += bytes.Length;
        if (_bytes > Limits.TotalLength)
        {
            _full = true;
            Refuse("SC4001", name, 1, 1, CapText.Over(_bytes, "bytes of source up to here", Limits.TotalLength, "totalLength", "Split it."));
            return false;
        }

        return SourceText.TryDecode(bytes, name, this, out text);
    }

    internal void Refuse(string id, string file, int line, int column, string message)
    {
        if (_problems.Count < MaxProblems) _problems.Add(new PluginDiagnostic(id, PluginSeverity.Error, file, line, column, message));
    }

    internal PluginSource ToSource() => PluginSource.Create([Main.Build(), .. _modules.Select(m => m.Build())], _problems, _requirements, _roots);

    private void Refuse(string name, RegularFile.Problem problem)
    {
        switch (problem)
        {
            case RegularFile.Problem.TooLarge:
                Refuse("SC4001", name, 1, 1, $"The file has more than {Limits.FileLength:N0} bytes. Split it. (policy: compile.fileLength)");
                break;
            case RegularFile.Problem.Link or RegularFile.Problem.NotRegular or RegularFile.Problem.Elsewhere:
                Refuse("SC3031", name, 1, 1, "Not a regular file of this folder: links, pipes and devices are not read. Copy the file.");
                break;
            case RegularFile.Problem.Missing:
                throw new SourceIntakeException("SC0009", $"The input '{name}' does not exist.");
            default:
                throw new SourceIntakeException("SC0009", $"The input '{name}' cannot be read.");
        }
    }
}
