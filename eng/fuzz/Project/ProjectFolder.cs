using System.Diagnostics;

namespace SafeCompile.Fuzz.Project;

/// <summary>
/// A guest's folder with sources, links and side files, and canaries outside of it: files whose text must never be among the sources.
/// One per thread.
/// </summary>
internal sealed class ProjectFolder : IDisposable
{
    /// <summary>In every file that a project may not reach, and nowhere else.</summary>
    internal const string CanaryText = "CANARY_4f1c";

    private readonly string _root = Directory.CreateTempSubdirectory("safec-fuzz-project-").FullName;

    internal ProjectFolder()
    {
        Folder = Path.Combine(_root, "outer", "guest");
        Directory.CreateDirectory(Path.Combine(Folder, "sub"));
        Directory.CreateDirectory(Path.Combine(Folder, "obj"));
        Directory.CreateDirectory(Path.Combine(_root, "outer", "sibling"));
        Canary = Path.Combine(_root, "canary.cs");
        foreach (string outside in (string[])[Canary, Path.Combine(_root, "outer", "canary.cs"), Path.Combine(_root, "outer", "sibling", "canary.cs"), Path.Combine(_root, "outer", "Directory.Build.props"), Path.Combine(Folder, "obj", "gen.cs"), Path.Combine(Folder, "Directory.Build.props"), Path.Combine(Folder, "x.csproj.user")])
            File.WriteAllText(outside, $"// {CanaryText}\n");
        foreach (string inside in (string[])["a.cs", "b.cs", "sub/c.cs"]) File.WriteAllText(Path.Combine(Folder, inside), "class X { }\n");
        if (OperatingSystem.IsWindows()) return;
        HasLinks = true;
        Links(make: true);
        using Process? pipe = Process.Start("mkfifo", Path.Combine(Folder, "sub", "pipe.cs"));
        pipe?.WaitForExit();
    }

    /// <summary>The project's folder.</summary>
    internal string Folder { get; }

    /// <summary>Full name of one file outside.</summary>
    internal string Canary { get; }

    /// <summary>Whether links lead out of the folder at the moment.</summary>
    internal bool HasLinks { get; private set; }

    /// <summary>Makes or removes the links; with them every project is refused, since a glob meets them.</summary>
    internal void Links(bool make)
    {
        if (OperatingSystem.IsWindows()) return;
        string file = Path.Combine(Folder, "link.cs"), folder = Path.Combine(Folder, "linked");
        if (make && !Path.Exists(file))
        {
            File.CreateSymbolicLink(file, Canary);
            Directory.CreateSymbolicLink(folder, Path.Combine(_root, "outer", "sibling"));
        }
        else if (!make && Path.Exists(file))
        {
            File.Delete(file);
            Directory.Delete(folder);
        }

        HasLinks = make;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
