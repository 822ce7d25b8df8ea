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

    internal static void WriteRequest(BinaryWriter w, CompileRequest request)
    {
        w.Write(Magic);
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

        w.Flush();
    }

    internal static CompileRequest ReadRequest(BinaryReader r)
    {
        Require(r.ReadInt32() == Magic);
        var goal = (CompileGoal)r.ReadByte();
        bool entry = r.ReadBoolean();
        string pass = r.ReadString();
        Policy policy = Policy.ReadFrom(r);
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        int count = Count(r);
        for (int i = 0; i < count; i++) files.Add(new SourceFile(r.ReadString(), System.Text.Encoding.Unicode.GetString(ReadBytes(r, MaxText))));
        return new CompileRequest(goal, files.ToImmutable(), policy, entry, pass.Length == 0 ? null : pass);
    }

    internal static void WriteResponse(BinaryWriter w, CompileResponse response)
    {
        w.Write(Magic);
        w.Write(response.Diagnostics.Length);
        foreach (PluginDiagnostic d in response.Diagnostics)
        {
            w.Write(d.Id);
            w.Write((byte)d.Severity);
            w.Write(d.File ?? "");
            w.Write(d.Line);
            w.Write(d.Column);
            w.Write(d.Message);
        }

        WriteBytes(w, response.Image);
        WriteBytes(w, response.Pdb);
        w.Write(response.Rewritten.Length);
        foreach (RewrittenFile f in response.Rewritten)
        {
            w.Write(f.Path);
            WriteBytes(w, System.Text.Encoding.Unicode.GetBytes(f.Text));
        }

        w.Flush();
    }

    internal static CompileResponse ReadResponse(BinaryReader r)
    {
        Require(r.ReadInt32() == Magic);
        var diagnostics = ImmutableArray.CreateBuilder<PluginDiagnostic>();
        int count = Count(r);
        for (int i = 0; i < count; i++)
        {
            string id = r.ReadString();
            var severity = (PluginSeverity)Math.Min(r.ReadByte(), (byte)PluginSeverity.Info);
            string file = r.ReadString();
            diagnostics.Add(new PluginDiagnostic(id, severity, file.Length == 0 ? null : file, r.ReadInt32(), r.ReadInt32(), r.ReadString()));
        }

        byte[] image = ReadBytes(r, MaxImage);
        byte[] pdb = ReadBytes(r, MaxImage);
        var rewritten = ImmutableArray.CreateBuilder<RewrittenFile>();
        count = Count(r);
        for (int i = 0; i < count; i++) rewritten.Add(new RewrittenFile(r.ReadString(), System.Text.Encoding.Unicode.GetString(ReadBytes(r, MaxText))));
        return new CompileResponse(diagnostics.ToImmutable(), image, pdb, rewritten.ToImmutable());
    }

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
