using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SafeCompile.Tests.Cli;

/// <summary>One command line, run in this process on captured streams.</summary>
internal sealed record CliRun(int Exit, string Out, string Error)
{
    internal JsonElement Json => JsonDocument.Parse(Out).RootElement;

    internal static CliRun Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exit = SafeCompile.Cli.Program.Run(args, output, error, TextReader.Null);
        return new CliRun(exit, output.ToString(), error.ToString());
    }

    /// <summary>The repository: the folder above a source or a build that has a corpus.</summary>
    internal static string Repository([CallerFilePath] string file = "")
    {
        foreach (string start in (string[])[AppContext.BaseDirectory, file, Environment.CurrentDirectory])
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                if (Directory.Exists(Path.Combine(folder.FullName, "corpus", "attack"))) return folder.FullName;
            }
        }

        throw new InvalidOperationException("The repository was not found.");
    }
}

/// <summary>A temporary folder with files in it.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("safec-test-");

    internal string Path => _folder.FullName;

    internal string Add(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    internal string Add(string name, byte[] bytes)
    {
        string path = Add(name, "");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
