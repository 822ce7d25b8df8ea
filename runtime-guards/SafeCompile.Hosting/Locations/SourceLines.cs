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

    /// <summary>The innermost guest frame that has a line, or null.</summary>
    internal PluginLocation? Find(Exception exception)
    {
        if (_pdb.IsEmpty) return null;
        try
        {
            MetadataReader reader;
            lock (_lock) reader = (_provider ??= MetadataReaderProvider.FromPortablePdbImage(_pdb)).GetMetadataReader();
            foreach (StackFrame frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
            {
                if (frame.GetMethod() is { } method && method.Module.Assembly == guest && Find(reader, method, frame.GetILOffset()) is { } found)
                    return found;
            }
        }
        catch (BadImageFormatException)
        {
        }

        return null;
    }

    private static PluginLocation? Find(MetadataReader reader, MethodBase method, int offset)
    {
        int row = MetadataTokens.GetRowNumber(MetadataTokens.EntityHandle(method.MetadataToken));
        if (row > reader.MethodDebugInformation.Count) return null;
        MethodDebugInformation info = reader.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(row));
        if (info.SequencePointsBlob.IsNil) return null;

        SequencePoint? best = null;
        foreach (SequencePoint point in info.GetSequencePoints())
        {
            if (point.IsHidden || point.Document.IsNil) continue;
            if (best is not null && point.Offset > offset) break;
            best = point;
        }

        return best is { } p ? new PluginLocation(reader.GetString(reader.GetDocument(p.Document).Name), p.StartLine) : null;
    }
}
