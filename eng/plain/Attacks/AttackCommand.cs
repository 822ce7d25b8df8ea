using System.Collections.Concurrent;

namespace SafeCompile.Plain.Attacks;

/// <summary>`plain attacks`: runs hostile files, jailed, and writes what was seen of them.</summary>
internal static class AttackCommand
{
    /// <summary>Runs every source file below <paramref name="corpus"/> and rewrites <paramref name="page"/>.</summary>
    /// <param name="corpus">The folder corpus/attack.</param>
    /// <param name="page">The table.</param>
    /// <param name="scratch">An empty folder that everybody may enter.</param>
    /// <param name="onlyNew">Keeps the rows that are there.</param>
    public static int Run(string corpus, string page, string scratch, bool onlyNew)
    {
        if (Jail.Unavailable() is { } reason)
        {
            Console.Error.WriteLine(reason);
            return 2;
        }
        string[] names = Names(corpus);
        Dictionary<string, string> old = onlyNew && File.Exists(page) ? AttackTable.Read(File.ReadAllText(page)) : [];
        ConcurrentDictionary<string, string> rows = new(old.Where(r => names.Contains(r.Key)));
        ConcurrentQueue<string> waiting = new(names.Where(n => !rows.ContainsKey(n)));
        Thread[] threads = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(i => new Thread(() => Work(corpus, Jail.OpenFolder(scratch, $"{i}"), waiting, rows)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        File.WriteAllText(page, AttackTable.Write(rows));
        return 0;
    }

    /// <summary>The files that the table is about, in ordinal order: sources outside build cases.</summary>
    public static string[] Names(string corpus) =>
    [
        .. Directory.EnumerateFiles(corpus, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(corpus, f).Replace('\\', '/'))
            .Where(f => !InBuildCase(corpus, f))
            .Order(StringComparer.Ordinal),
    ];

    private static bool InBuildCase(string corpus, string name)
    {
        for (string? folder = Path.GetDirectoryName(name); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(corpus, folder, "README")))
                return true;
        }
        return false;
    }

    private static void Work(string corpus, string scratch, ConcurrentQueue<string> waiting, ConcurrentDictionary<string, string> rows)
    {
        using AttackCompiler compiler = new(scratch);
        for (int i = 0; waiting.TryDequeue(out string? name); i++)
        {
            string folder = Jail.OpenFolder(scratch, $"{i}");
            AttackFile file = new(Path.Combine(corpus, name), name);
            (string key, string row) = AttackTable.Row(file, One(file, compiler, folder));
            rows[key] = row;
            Console.WriteLine(row);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Verdict One(AttackFile file, AttackCompiler compiler, string folder)
    {
        string markers = Jail.OpenFolder(folder, "markers");
        string source = Path.Combine(folder, Path.GetFileName(file.Path));
        string image = Path.Combine(folder, "image.dll");
        File.WriteAllText(source, file.Text
            .Replace("@MARKERS@", markers, StringComparison.Ordinal)
            .Replace("@CASE@", Jail.OpenFolder(folder, "case"), StringComparison.Ordinal)
            .Replace("@TMP@", Jail.OpenFolder(folder, "tmp"), StringComparison.Ordinal));
        if (compiler.Compile(source, image) is { } failure)
            return Verdict.OfCompilation(failure);
        RunEvidence run = AttackRun.Run(file, image, Jail.OpenFolder(folder, "first"), markers);
        RunEvidence? again = run is { Done: true, Killed: false, Marker: false } ? AttackRun.Run(file, image, Jail.OpenFolder(folder, "second"), markers) : null;
        return Verdict.Of(file, run, again);
    }
}
