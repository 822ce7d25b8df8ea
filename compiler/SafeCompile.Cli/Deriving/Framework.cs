using System.Reflection.PortableExecutable;

namespace SafeCompile.Cli.Deriving;

/// <summary>
/// The assemblies of a framework, read as data: the implementation beside the core library that runs this process, or a reference set.
/// Nothing is loaded or run; type references are followed through the forwarders of the facades.
/// </summary>
internal sealed class Framework : IDisposable
{
    private readonly Func<string, PEReader?> _open;
    private readonly Dictionary<string, AssemblyModel?> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeModel?> _found = new(StringComparer.Ordinal);
    private readonly string[] _names;

    /// <param name="names">Simple names in the order in which types are looked for.</param>
    /// <param name="open">An assembly by its simple name, null when there is none.</param>
    internal Framework(IEnumerable<string> names, Func<string, PEReader?> open)
    {
        _open = open;
        _names = [.. names];
        Core = Open(_names[0]) ?? throw new FileNotFoundException($"There is no assembly '{_names[0]}'.");
    }

    /// <summary>The core library.</summary>
    internal AssemblyModel Core { get; }

    /// <summary>Changes with every build of the core library.</summary>
    internal Guid Mvid => Core.Reader.GetGuid(Core.Reader.GetModuleDefinition().Mvid);

    /// <summary>The framework that runs this process.</summary>
    internal static Framework Running()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<string> others = Directory.EnumerateFiles(folder, "System.*.dll").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);
        return new Framework(
            others.Prepend(typeof(object).Assembly.GetName().Name!),
            name => Path.Combine(folder, name + ".dll") is var path && File.Exists(path) ? new PEReader(File.OpenRead(path), PEStreamOptions.PrefetchEntireImage) : null);
    }

    /// <summary>A definition by its full name, nested names with a dot.</summary>
    internal TypeModel? FindType(string name)
    {
        if (_found.TryGetValue(name, out TypeModel? known)) return known;
        TypeModel? type = null;
        for (int i = 0; type is null && i < _names.Length; i++) type = Open(_names[i])?.FindType(name);
        return _found[name] = type;
    }

    /// <summary>An assembly by its simple name, null for one that is not there or has no metadata.</summary>
    internal AssemblyModel? Open(string name)
    {
        if (_assemblies.TryGetValue(name, out AssemblyModel? known)) return known;
        PEReader? image = _open(name);
        if (image is { HasMetadata: false })
        {
            image.Dispose();
            image = null;
        }

        return _assemblies[name] = image is null ? null : new AssemblyModel(this, image);
    }

    public void Dispose()
    {
        foreach (AssemblyModel? assembly in _assemblies.Values) assembly?.Image.Dispose();
    }
}
