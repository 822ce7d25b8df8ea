using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SafeCompile.Plain.Attacks;

/// <summary>
/// Compiles attacks one after another in a jailed process that is started anew whenever a source kills or hangs it: a source can be
/// an attack on the compiler itself.
/// </summary>
internal sealed class AttackCompiler(string folder) : IDisposable
{
    // The time that safec gives its own compile worker.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private Process? _worker;

    /// <summary>Null when <paramref name="image"/> was written, else what came of it: `does not compile (…)` or what became of the compiler.</summary>
    public string? Compile(string source, string image)
    {
        bool fresh = _worker is null;
        _worker ??= Jail.Start(folder, heapMegabytes: 1024, "attack-compile");
        if (fresh)
            _worker.ErrorDataReceived += static (_, _) => { };
        if (fresh)
            _worker.BeginErrorReadLine();
        _worker.StandardInput.WriteLine($"{source}\t{image}");
        _worker.StandardInput.Flush();
        Task<string?> answer = _worker.StandardOutput.ReadLineAsync();
        // The first answer of a worker includes its start.
        if (!answer.Wait(fresh ? Limit + Limit : Limit))
        {
            Dispose();
            return "the compiler runs on";
        }
        if (answer.Result is { } line && !line.StartsWith("the compiler", StringComparison.Ordinal))
            return line == "ok" ? null : line;
        string died = answer.Result ?? $"the compiler died ({Exit()})";
        Dispose();
        return died;
    }

    public void Dispose()
    {
        if (_worker is not null)
            Jail.End(_worker);
        _worker?.Dispose();
        _worker = null;
    }

    /// <summary>The jailed side: `SOURCE tab IMAGE` lines in, one line out for each.</summary>
    public static int Serve()
    {
        while (Console.ReadLine() is { } line)
        {
            string[] paths = line.Split('\t');
            Console.WriteLine(One(paths[0], paths[1]));
        }
        return 0;
    }

    private static string One(string source, string image)
    {
        try
        {
            PlainProgram program = PlainProgram.Compile(source, File.ReadAllText(source), allowUnsafe: true);
            if (program.Errors.Count > 0)
                return $"does not compile ({string.Join(", ", program.Errors.Select(e => Regex.Match(e, @"CS\d{4}").Value).Distinct().Order(StringComparer.Ordinal).Take(3))})";
            File.WriteAllBytes(image, program.Image);
            return "ok";
        }
        catch (Exception e) // Whatever the compiler throws is a finding about this source.
        {
            return $"the compiler threw {e.GetBaseException().GetType().Name}";
        }
    }

    private string Exit()
    {
        _worker!.WaitForExit(5_000);
        return _worker.HasExited ? $"exit code {_worker.ExitCode}" : "output closed";
    }
}
