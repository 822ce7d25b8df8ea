using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SafeCompile.Bench.Verifying;

/// <summary>An image with its sizes: what a method's body takes without its header, its table of handlers and its metadata is IL.</summary>
internal sealed record VerifiedImage(byte[] Bytes, long IL)
{
    internal static VerifiedImage Of(byte[] bytes)
    {
        using var pe = new PEReader(new MemoryStream(bytes));
        MetadataReader metadata = pe.GetMetadataReader();
        long il = 0;
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
            if (metadata.GetMethodDefinition(handle).RelativeVirtualAddress is not 0 and int rva) il += pe.GetMethodBody(rva).GetILReader().Length;
        return new VerifiedImage(bytes, il);
    }
}
