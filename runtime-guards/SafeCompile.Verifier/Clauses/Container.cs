// If this file is wrong native code, a second metadata stream or an exported entry point rides along with the guest.
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace SafeCompile.Verification;

/// <summary>Claim 1: the file is a plain IL-only module, and every reader of it sees the same metadata.</summary>
internal static class Container
{
    internal static MetadataReader Open(PEReader pe, int length)
    {
        PEHeaders headers = pe.PEHeaders;
        if (headers.PEHeader is not { } header || headers.CorHeader is not { } cor || !pe.HasMetadata) throw Bad("not a .NET module");
        CheckHeaders(headers, header, cor);
        CheckSections(headers, length);
        PEMemoryBlock block = pe.GetMetadata();
        CheckStreams(block);
        MetadataReader metadata = pe.GetMetadataReader(MetadataReaderOptions.None);
        if (!metadata.IsAssembly || metadata.MetadataKind != MetadataKind.Ecma335) throw Bad("not an assembly");
        if (cor.EntryPointTokenOrRelativeVirtualAddress is int entry && entry != 0 && (entry >> 24 != 0x06 || (uint)((entry & 0xffffff) - 1) >= (uint)metadata.MethodDefinitions.Count))
            throw Bad("an entry point that is not a method of the image");
        return metadata;
    }

    private static void CheckHeaders(PEHeaders headers, PEHeader header, CorHeader cor)
    {
        if (headers.CoffHeader.Machine is not (Machine.I386 or Machine.Unknown)) throw Bad("built for one processor only");
        if (cor.Flags != CorFlags.ILOnly) throw Bad($"flags {cor.Flags}: only ILOnly is allowed");
        if (cor.MajorRuntimeVersion != 2) throw Bad("unknown header version");
        Empty(cor.CodeManagerTableDirectory, "a code manager table");
        Empty(cor.VtableFixupsDirectory, "virtual table fixups");
        Empty(cor.ExportAddressTableJumpsDirectory, "native exports");
        Empty(cor.ManagedNativeHeaderDirectory, "precompiled native code");
        Empty(cor.StrongNameSignatureDirectory, "a strong-name signature");
        Empty(header.ExportTableDirectory, "an export table");
        Empty(header.ResourceTableDirectory, "unmanaged resources");
        Empty(header.ExceptionTableDirectory, "an exception table");
        Empty(header.CertificateTableDirectory, "a certificate");
        Empty(header.CopyrightTableDirectory, "an architecture directory");
        Empty(header.GlobalPointerTableDirectory, "a global pointer");
        Empty(header.ThreadLocalStorageTableDirectory, "thread-local storage");
        Empty(header.LoadConfigTableDirectory, "a load configuration");
        Empty(header.BoundImportTableDirectory, "bound imports");
        Empty(header.DelayImportTableDirectory, "delayed imports");
        if (header.ImportTableDirectory.Size > 0x100 || header.ImportAddressTableDirectory.Size > 8) throw Bad("native imports");
    }

    private static void CheckSections(PEHeaders headers, int length)
    {
        if (headers.SectionHeaders.Length > 4) throw Bad("too many sections");
        long virtualEnd = 0, rawEnd = 0;
        foreach (SectionHeader section in headers.SectionHeaders)
        {
            if (section.VirtualAddress < virtualEnd || section.PointerToRawData < rawEnd || section.VirtualSize < 0 || section.SizeOfRawData < 0)
                throw Bad("sections that overlap");
            virtualEnd = (long)section.VirtualAddress + Math.Max(section.VirtualSize, section.SizeOfRawData);
            rawEnd = (long)section.PointerToRawData + section.SizeOfRawData;
            if (rawEnd > length) throw Bad("truncated");
            if (virtualEnd > int.MaxValue) throw Bad("a section out of range");
        }
    }

    // Two streams of one name, or an uncompressed one, are read differently by different readers.
    private static void CheckStreams(PEMemoryBlock block)
    {
        BlobReader root = block.GetReader();
        if (root.Length < 20 || root.ReadUInt32() != 0x424a5342) throw Bad("no metadata signature");
        root.ReadUInt32();
        root.ReadUInt32();
        int versionLength = root.ReadInt32();
        if (versionLength is < 0 or > 255 || versionLength % 4 != 0) throw Bad("malformed metadata version");
        string version = Encoding.ASCII.GetString(root.ReadBytes(versionLength)).TrimEnd('\0');
        if (version != "v4.0.30319") throw Bad("unknown metadata version");
        root.ReadUInt16();
        int count = root.ReadUInt16();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        long end = 0;
        for (int i = 0; i < count; i++)
        {
            uint offset = root.ReadUInt32();
            uint size = root.ReadUInt32();
            var name = new StringBuilder();
            int read = 0;
            for (byte b; (b = root.ReadByte()) != 0 && name.Length < 16; read++) name.Append((char)b);
            for (read++; read % 4 != 0; read++) root.ReadByte();
            if (name.ToString() is not ("#~" or "#Strings" or "#US" or "#GUID" or "#Blob") || !seen.Add(name.ToString())) throw Bad($"metadata stream '{name}'");
            if (offset < end || (long)offset + size > root.Length) throw Bad("metadata streams that overlap");
            end = (long)offset + size;
            if (name.ToString() == "#~") CheckTables(block.GetReader((int)offset, (int)size));
        }
    }

    // Of the header of the tables the runtime reads more than our reader does.
    private static void CheckTables(BlobReader tables)
    {
        if (tables.Length < 24 || tables.ReadInt32() != 0 || tables.ReadByte() != 2 || tables.ReadByte() != 0 || (tables.ReadByte() & ~7) != 0)
            throw Bad("unknown form of the metadata tables");
    }

    private static void Empty(DirectoryEntry entry, string what)
    {
        if (entry.Size != 0 || entry.RelativeVirtualAddress != 0) throw Bad(what);
    }

    private static ImageRefusedException Bad(string message) => new("SC6001", "container refused: " + message);
}
