using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using SafeCompile.Rules;

namespace SafeCompile.Pipeline;

/// <summary>
/// SC4007 and SC4008: what was compiled stays within what the verifier looks at. It would refuse such an image anyway, but it cannot say where
/// in the source the large method is, and an honest author needs that.
/// </summary>
internal static class EmittedSize
{
    internal static void Check(byte[] image, byte[] pdb, CompileLimits limits, DiagnosticSink sink)
    {
        int bytes = Math.Max(image.Length, pdb.Length);
        if (bytes > limits.ImageBytes) Refuse(bytes, "bytes in the image or its PDB", limits.ImageBytes, "imageBytes");
        using var pe = new PEReader(new MemoryStream(image));
        MetadataReader metadata = pe.GetMetadataReader();
        if (metadata.MethodDefinitions.Count > limits.ImageMethods) Refuse(metadata.MethodDefinitions.Count, "methods in the image", limits.ImageMethods, "imageMethods");
        if (metadata.TypeDefinitions.Count > limits.ImageTypes) Refuse(metadata.TypeDefinitions.Count, "types in the image", limits.ImageTypes, "imageTypes");
        if (sink.HasErrors) return;

        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(pdb));
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            int rva = metadata.GetMethodDefinition(handle).RelativeVirtualAddress;
            if (rva == 0) continue;
            MethodBodyBlock body = pe.GetMethodBody(rva);
            string? problem = Problem(metadata, body, limits);
            if (problem is null) continue;
            (string? file, int line) = Place(provider.GetMetadataReader(), handle);
            sink.Report("SC4007", file, line, line > 0 ? 1 : 0, problem);
            if (sink.IsFull) return;
        }

        void Refuse(int value, string what, int limit, string member) =>
            sink.Report("SC4008", null, 0, 0, CapText.Over(value, what, limit, member, "Split the program."));
    }

    private static string? Problem(MetadataReader metadata, MethodBodyBlock body, CompileLimits limits)
    {
        const string Split = "Split it into methods.";
        int bytes = body.GetILReader().Length;
        if (bytes > limits.MethodBytes) return CapText.Over(bytes, "bytes in this method once it is compiled and guarded", limits.MethodBytes, "methodBytes", Split);
        if (body.MaxStack > limits.MethodStack)
            return CapText.Over(body.MaxStack, "values on the evaluation stack of this method", limits.MethodStack, "methodStack", "Put parts of its largest expression into variables.");
        if (body.ExceptionRegions.Length > limits.MethodRegions)
            return CapText.Over(body.ExceptionRegions.Length, "exception regions in this method once it is compiled", limits.MethodRegions, "methodRegions", Split);
        int locals = Locals(metadata, body.LocalSignature);
        return locals > limits.MethodLocals ? CapText.Over(locals, "local variables in this method, those of the compiler included", limits.MethodLocals, "methodLocals", Split) : null;
    }

    // ECMA-335 II.23.2.6: the kind, then the count.
    private static int Locals(MetadataReader metadata, StandaloneSignatureHandle handle)
    {
        if (handle.IsNil) return 0;
        BlobReader signature = metadata.GetBlobReader(metadata.GetStandaloneSignature(handle).Signature);
        return signature.ReadSignatureHeader().Kind == SignatureKind.LocalVariables ? signature.ReadCompressedInteger() : 0;
    }

    /// <summary>The author's line where the method begins; that of its neighbour for one that the compiler added without any.</summary>
    private static (string? File, int Line) Place(MetadataReader pdb, MethodDefinitionHandle method)
    {
        for (int row = MetadataTokens.GetRowNumber(method); row > 0; row--)
        {
            MethodDebugInformation information = pdb.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(row));
            if (information.SequencePointsBlob.IsNil) continue;
            foreach (SequencePoint point in information.GetSequencePoints())
            {
                if (!point.IsHidden) return (pdb.GetString(pdb.GetDocument(point.Document).Name), point.StartLine);
            }
        }

        return (null, 0);
    }
}
