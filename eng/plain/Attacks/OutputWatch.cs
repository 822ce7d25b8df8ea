using System.Diagnostics;

namespace SafeCompile.Plain.Attacks;

/// <summary>Drains the output of a hostile process and keeps none of it: only whether certain things were in it.</summary>
internal sealed class OutputWatch
{
    private const string Fatal = "Out of memory.";

    private readonly Task[] _drains;

    /// <summary>Starts to read both streams.</summary>
    public OutputWatch(Process process) =>
        _drains = [Task.Run(() => Drain(process.StandardOutput)), Task.Run(() => Drain(process.StandardError))];

    /// <summary>A terminal would have obeyed something in it.</summary>
    public bool Escapes { get; private set; }

    /// <summary>The runtime's last words were about memory.</summary>
    public bool OutOfMemory { get; private set; }

    /// <summary>Waits for the ends of the streams, not for ever: a stray process may still hold them.</summary>
    public void Finish() => Task.WaitAll(_drains, TimeSpan.FromSeconds(2));

    private void Drain(StreamReader reader)
    {
        char[] buffer = new char[16 * 1024];
        int kept = 0;
        int read;
        while ((read = reader.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            ReadOnlySpan<char> text = buffer.AsSpan(0, kept + read);
            Escapes |= text.Contains('\e');
            OutOfMemory |= text.Contains(Fatal, StringComparison.Ordinal);
            // What is searched for may be cut in two.
            kept = Math.Min(text.Length, Fatal.Length - 1);
            text[^kept..].CopyTo(buffer);
        }
    }
}
