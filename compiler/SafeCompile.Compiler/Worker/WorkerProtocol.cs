using System.Collections.Immutable;
using SafeCompile.Pipeline;

namespace SafeCompile.Worker;

/// <summary>
/// One request and one response over the worker's standard streams, length-prefixed. Both ends check every length: the parent because
/// the worker handled hostile text, the worker because a corrupt request must end in a refusal.
/// </summary>
internal static class WorkerProtocol
{
    private const int Magic = 0x53434d31;
    private const int MaxImage = 8 << 20;
    private const int MaxText = 64 << 20;
    private const int MaxCount = 10_000;
    private const int MaxMessage = 1 << 12;
    private const PolicyUse AllUses = PolicyUse.Name | PolicyUse.Inherit | PolicyUse.Implement | PolicyUse.Attribute;

    internal static void WriteRequest(BinaryWriter w, CompileRequest request, TimeSpan processorTime)
    {
        w.Write(Magic);
        w.Write(processorTime.Ticks);
        w.Write((byte)request.Goal);
        w.Write(request.RequireEntryPoint);
        w.Write(request.LastPass ?? "");
        request.Policy.WriteTo(w);
        w.Write(request.Files.Length);
        foreach (SourceFile f in request.Files)
        {
            w.Write(f.Path);
            WriteBytes(w, System.Text.Encoding.Unicode.GetBytes(f.Text));
        }

        w.Write(request.Modules.Length);
        foreach (ModuleRange m in request.Modules)
        {
            w.Write(m.Name);
            w.Write(m.Start);
            w.Write(m.Count);
            w.Write(m.References.Length);
            foreach (int reference in m.References) w.Write(reference);
        }

        w.Flush();
    }

    internal static (CompileRequest Request, TimeSpan ProcessorTime) ReadRequest(BinaryReader r)
    {
        Require(r.ReadInt32() == Magic);
        var processorTime = new TimeSpan(r.ReadInt64());
        var goal = (CompileGoal)r.ReadByte();
        bool entry = r.ReadBoolean();
        string pass = r.ReadString();
        Policy policy = Policy.ReadFrom(r);
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        int count = Count(r);
        for (int i = 0; i < count; i++) files.Add(new SourceFile(r.ReadString(), System.Text.Encoding.Unicode.GetString(ReadBytes(r, MaxText))));
        var modules = ImmutableArray.CreateBuilder<ModuleRange>();
        for (int n = Count(r); n > 0; n--)
        {
            var module = new ModuleRange(r.ReadString(), r.ReadInt32(), r.ReadInt32(), [.. Enumerable.Range(0, Count(r)).Select(_ => r.ReadInt32())]);
            Require(module.Start >= 0 && module.Count >= 0 && module.Start + (long)module.Count <= files.Count);
            modules.Add(module);
        }

        Require(modules.All(m => m.References.All(i => i >= 0 && i < modules.Count)));
        return (new CompileRequest(goal, files.ToImmutable(), modules.ToImmutable(), policy, entry, pass.Length == 0 ? null : pass), processorTime);
    }

    /// <summary>Files are named by their place in the request, so that a worker cannot make up a name.</summary>
    internal static void WriteResponse(BinaryWriter w, CompileRequest request, CompileResponse response)
    {
        w.Write(Magic);
        w.Write(response.Diagnostics.Length);
        foreach (PluginDiagnostic d in response.Diagnostics)
        {
            WriteText(w, d.Id);
            w.Write((byte)d.Severity);
            w.Write(IndexOf(request, d.File));
            w.Write(d.Line);
            w.Write(d.Column);
            WriteText(w, d.Message);
            WriteText(w, d.Gap?.Symbol ?? "");
            if (d.Gap is null) continue;
            w.Write((byte)d.Gap.Use);
            w.Write(d.Gap.Denied);
        }

        WriteBytes(w, response.Image);
        WriteBytes(w, response.Pdb);
        w.Write(response.Rewritten.Length);
        foreach (RewrittenFile f in response.Rewritten)
        {
            w.Write(IndexOf(request, f.Path));
            WriteText(w, f.Text);
        }

        w.Flush();
    }

    /// <summary>
    /// The answer to <paramref name="request"/>, and nothing that could not be one: known severities and IDs, files of the request,
    /// places that exist, an image only when one was asked for and nothing is wrong. Throws <see cref="InvalidDataException"/> otherwise.
    /// </summary>
    internal static CompileResponse ReadResponse(BinaryReader r, CompileRequest request)
    {
        Require(r.ReadInt32() == Magic);
        var diagnostics = ImmutableArray.CreateBuilder<PluginDiagnostic>();
        bool failed = false;
        for (int n = Count(r); n > 0; n--)
        {
            string id = ReadText(r, MaxMessage);
            Require(IsId(id));
            byte severity = r.ReadByte();
            Require(severity <= (byte)PluginSeverity.Info);
            string? file = FileAt(request, r.ReadInt32());
            int line = r.ReadInt32();
            int column = r.ReadInt32();
            Require(line >= 0 && column >= 0);
            diagnostics.Add(new PluginDiagnostic(id, (PluginSeverity)severity, file, line, column, ReadText(r, MaxMessage)) { Gap = ReadGap(r) });
            failed |= severity == (byte)PluginSeverity.Error;
        }

        byte[] image = ReadBytes(r, MaxImage);
        byte[] pdb = ReadBytes(r, MaxImage);
        Require(image.Length == 0 ? pdb.Length == 0 : !failed && request.Goal is CompileGoal.Image or CompileGoal.Trusted);
        var rewritten = ImmutableArray.CreateBuilder<RewrittenFile>();
        int files = Count(r);
        Require(files == 0 || (!failed && request.Goal == CompileGoal.Rewrite && files <= request.Files.Length));
        for (; files > 0; files--)
        {
            string? path = FileAt(request, r.ReadInt32());
            Require(path is not null);
            rewritten.Add(new RewrittenFile(path!, ReadText(r, MaxText)));
        }

        return new CompileResponse(diagnostics.ToImmutable(), image, pdb, rewritten.ToImmutable());
    }

    private static PolicyGap? ReadGap(BinaryReader r)
    {
        string symbol = ReadText(r, MaxMessage);
        if (symbol.Length == 0) return null;
        Require(symbol.Length > 2 && symbol[1] == ':' && "TMPFE".Contains(symbol[0], StringComparison.Ordinal) && !symbol.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)));
        var use = (PolicyUse)r.ReadByte();
        Require((use & ~AllUses) == 0);
        return new PolicyGap(symbol, use, r.ReadBoolean());
    }

    private static int IndexOf(CompileRequest request, string? path)
    {
        for (int i = 0; i < request.Files.Length; i++)
        {
            if (request.Files[i].Path == path) return i;
        }

        return -1;
    }

    private static string? FileAt(CompileRequest request, int index)
    {
        Require(index >= -1 && index < request.Files.Length);
        return index < 0 ? null : request.Files[index].Path;
    }

    private static bool IsId(string id) =>
        id.Length is > 2 and < 8 && (id.StartsWith("CS", StringComparison.Ordinal) || id.StartsWith("SC", StringComparison.Ordinal)) && id.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;

    private static void WriteText(BinaryWriter w, string text) => WriteBytes(w, System.Text.Encoding.Unicode.GetBytes(text));

    private static string ReadText(BinaryReader r, int maxBytes) => System.Text.Encoding.Unicode.GetString(ReadBytes(r, maxBytes));

    private static void WriteBytes(BinaryWriter w, byte[] bytes)
    {
        w.Write(bytes.Length);
        w.Write(bytes);
    }

    private static byte[] ReadBytes(BinaryReader r, int max)
    {
        int length = r.ReadInt32();
        Require(length >= 0 && length <= max);
        byte[] bytes = r.ReadBytes(length);
        Require(bytes.Length == length);
        return bytes;
    }

    private static int Count(BinaryReader r)
    {
        int count = r.ReadInt32();
        Require(count is >= 0 and <= MaxCount);
        return count;
    }

    private static void Require(bool condition)
    {
        if (!condition) throw new InvalidDataException("Malformed worker message.");
    }
}
