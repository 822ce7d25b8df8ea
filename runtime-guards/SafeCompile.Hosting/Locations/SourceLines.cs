using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SafeCompile.Hosting;

/// <summary>
/// Finds the author's line of an exception from the image's portable PDB. Costs microseconds per stack frame, so it is asked
/// only after a failure. Reads the PDB itself instead of handing it to the runtime: works without keeping files or locks, and a
/// broken PDB costs the line, not the call. Thread-safe.
/// </summary>
internal sealed class SourceLines(Assembly guest, ReadOnlyMemory<byte> pdb)
{
    private readonly ImmutableArray<byte> _pdb = [.. pdb.Span];
    private readonly Lock _lock = new();
    private MetadataReaderProvider? _provider;

    /// <summary>The line of an instruction by a PDB that may be anybody's; null when it does not tell.</summary>
    internal static PluginLocation? Find(ReadOnlyMemory<byte> pdb, int methodToken, int offset)
    {
        if (pdb.IsEmpty || methodToken == 0) return null;
        try
        {
            using var provider = MetadataReaderProvider.FromPortablePdbImage([.. pdb.Span]);
            return Find(provider.GetMetadataReader(), methodToken, points => Statement(points, Math.Max(0, offset)));
        }
        catch (Exception e) when (e is BadImageFormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The innermost guest frame that has a line, or null.</summary>
    internal PluginLocation? Find(Exception exception)
    {
        if (_pdb.IsEmpty) return null;
        try
        {
            MetadataReader reader;
            lock (_lock) reader = (_provider ??= MetadataReaderProvider.FromPortablePdbImage(_pdb)).GetMetadataReader();
            MethodBase? inner = null;
            foreach (StackFrame frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
            {
                MethodBase? method = frame.GetMethod();
                if (method?.Module.Assembly == guest && Find(reader, method, frame.GetILOffset(), inner) is { } found) return found;
                inner = method;
            }
        }
        catch (BadImageFormatException)
        {
            // A broken PDB; the failure is reported without its line.
        }

        return null;
    }

    private static PluginLocation? Find(MetadataReader reader, MethodBase method, int offset, MethodBase? inner) =>
        Find(reader, method.MetadataToken, points =>
        {
            int at = Statement(points, offset);
            return inner is null ? at : Nearest(points, at, CallSites.Find(method, inner));
        });

    private static PluginLocation? Find(MetadataReader reader, int methodToken, Func<SequencePoint[], int> statement)
    {
        int row = MetadataTokens.GetRowNumber(MetadataTokens.EntityHandle(methodToken));
        if (row > reader.MethodDebugInformation.Count) return null;
        MethodDebugInformation info = reader.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(row));
        if (info.SequencePointsBlob.IsNil) return null;

        SequencePoint[] points = [.. info.GetSequencePoints()];
        int at = statement(points);
        while (at >= 0 && points[at].IsHidden) at--;
        SequencePoint? point = at >= 0 ? points[at] : points.Where(p => !p.IsHidden).Cast<SequencePoint?>().FirstOrDefault();
        if (point is not { Document.IsNil: false } p) return null;
        return new PluginLocation(reader.GetString(reader.GetDocument(p.Document).Name), p.StartLine);
    }

    private static int Statement(SequencePoint[] points, int offset) => Array.FindLastIndex(points, p => p.Offset <= offset);

    // The statement itself if the call can be in it; else the one before, whose return address ends it; else the next one.
    private static int Nearest(SequencePoint[] points, int at, List<int> calls)
    {
        int[] statements = [.. calls.Select(c => Statement(points, c)).Distinct().Order()];
        if (statements.Length == 0 || statements.Contains(at)) return at;
        return statements.Contains(at - 1) ? at - 1 : statements.FirstOrDefault(s => s > at, statements[^1]);
    }
}
