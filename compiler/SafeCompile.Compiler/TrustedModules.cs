using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SafeCompile.Intake;
using SafeCompile.Pipeline;
using SafeCompile.Worker;

namespace SafeCompile;

/// <summary>Builds the modules that a policy trusts by their sources. Thread-safe.</summary>
public static class TrustedModules
{
    /// <summary>
    /// Compiles every source that <paramref name="policy"/> trusts, in its order, into an assembly below <paramref name="folder"/> and
    /// returns the policy that trusts these assemblies by their bytes. A later source may use an earlier one, and prebuilt trusted
    /// assemblies. The same sources give the same bytes, so the same hash of the policy. Costs about half a second for each module.
    /// Throws <see cref="PolicyException"/> when a source is gone (SC0007), has another hash (SC0008) or does not compile (SC0011).
    /// </summary>
    /// <param name="policy">A policy, of a file.</param>
    /// <param name="folder">A folder that only its owner can write to: what lies there is loaded as trustworthy.</param>
    /// <param name="cancellationToken">Ends the compilation.</param>
    public static async Task<Policy> BuildAsync(Policy policy, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(folder);
        foreach (TrustedSource source in policy.TrustedSources)
        {
            ImmutableArray<SourceFile> files = Read(source);
            var module = new ModuleRange(source.Name, 0, files.Length, []);
            var request = new CompileRequest(CompileGoal.Trusted, files, [module], policy, false, null);
            CompileResponse response = await new WorkerClient(new SafeCompilerOptions { IdleWorkers = 0 }, CompileLimits.Default).AskFresh(request, cancellationToken).ConfigureAwait(false);
            if (response.Image.Length == 0)
                throw new PolicyException("SC0011", $"The trusted module '{source.Name}' does not compile: {string.Join(Environment.NewLine, response.Diagnostics.Take(10))}");
            policy = policy.TrustFile(Write(folder, source.Name, response), source.Package);
            if (policy.Trusted(source.Name) is not { } trusted || trusted.Sha256 != Convert.ToHexStringLower(SHA256.HashData(response.Image)))
                throw new PolicyException("SC0008", $"Somebody else wrote to '{folder}' while the trusted module '{source.Name}' was built. Use a folder that only you can write to.");
        }

        return policy;
    }

    /// <summary>Throws <see cref="PolicyException"/> for a policy whose sources are not built (SC0013), or that trusts by its path what is the guest's own (SC0012).</summary>
    internal static void RequireApart(Policy policy, PluginSource guest)
    {
        foreach (TrustedSource source in policy.TrustedSources)
        {
            if (policy.Trusted(source.Name) is null)
                throw new PolicyException("SC0013", $"The trusted module '{source.Name}' of policy '{policy.Name}' is not built. Call TrustedModules.BuildAsync and use the policy that it returns.");
        }

        RequireApart(policy, guest.Roots);
    }

    /// <summary>Throws <see cref="PolicyException"/> (SC0012) for a policy that trusts by its path what lies in a guest's folder, or around it.</summary>
    internal static void RequireApart(Policy policy, IEnumerable<string> guestPaths)
    {
        if (policy.TrustedSources.IsEmpty) return;
        string[] roots = [.. guestPaths.Select(RealPath.Of)];
        foreach (TrustedSource source in policy.TrustedSources.Where(s => s.Sha256 is null))
        {
            string folder = RealPath.Of(Folder(source));
            if (roots.Any(root => RealPath.IsBelow(folder, root) || RealPath.IsBelow(root, folder)))
                throw new PolicyException("SC0012", $"The trusted module '{source.Name}' lies at '{source.Path}', in the guest's own files: whoever writes the guest could write it. Move it, or name the 'sha256' of its sources.");
        }
    }

    private static ImmutableArray<SourceFile> Read(TrustedSource source)
    {
        string folder = Folder(source);
        if (!Directory.Exists(folder)) throw new PolicyException("SC0007", $"The sources of the trusted module '{source.Name}' are not at '{source.Path}'.");
        var collector = new SourceCollector(CompileLimits.Default);
        SourceFolder.AddAll(collector, folder);
        PluginSource read = collector.ToSource();
        if (read.Problems.Length > 0) throw new PolicyException("SC0011", $"The trusted module '{source.Name}' cannot be read: {read.Problems[0]}");

        // Names below the folder, so that the bytes do not depend on where it lies.
        ImmutableArray<SourceFile> files = [.. read.Files.Select(f => f with { Path = Path.GetRelativePath(folder, f.Path).Replace('\\', '/') }).OrderBy(f => f.Path, StringComparer.Ordinal)];
        if (files.IsEmpty) throw new PolicyException("SC0007", $"The trusted module '{source.Name}' has no .cs file at '{source.Path}'.");
        if (source.Sha256 is { } expected && Hash(folder, files) is var hash && hash != expected)
            throw new PolicyException("SC0008", $"The sources at '{source.Path}' are not the trusted '{source.Name}': their SHA-256 is {hash}.");
        return files;
    }

    private static string Hash(string folder, ImmutableArray<SourceFile> files)
    {
        var lines = new StringBuilder();
        foreach (SourceFile f in files)
            lines.Append(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, f.Path))))).Append("  ").Append(f.Path).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }

    // By content: two builds never write different bytes to one name, and nobody waits for the other.
    private static string Write(string folder, string name, CompileResponse response)
    {
        string own = Path.Combine(folder, $"{name}-{Convert.ToHexStringLower(SHA256.HashData(response.Image))[..16]}");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(own);
        else Directory.CreateDirectory(own, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (new DirectoryInfo(own).LinkTarget is not null) throw new PolicyException("SC0008", $"'{own}' is a link that safec did not make. Use a folder that only you can write to.");
        string path = Path.Combine(own, name + ".dll");
        Replace(path, response.Image);
        Replace(Path.ChangeExtension(path, ".pdb"), response.Pdb);
        return path;
    }

    private static void Replace(string path, byte[] bytes)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes)) return;
        string temporary = path + "." + Path.GetRandomFileName();
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }

    private static string Folder(TrustedSource source) =>
        source.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) ? Path.GetDirectoryName(source.Path)! : source.Path;
}
