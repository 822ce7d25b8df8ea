using System.Security.Cryptography;
using System.Text;
using SafeCompile.Intake;

namespace SafeCompile.Caching;

/// <summary>
/// Compiled images by the hash of everything that determines them. It saves time and decides nothing: what comes out is verified
/// again, each time. Every failure of the file system means "not cached": a full disk, a folder that is gone, an entry that is torn,
/// altered or somebody's folder. Writers of the same entry race and the last one wins, with the same bytes. Safe for parallel processes.
/// </summary>
internal sealed class ImageCache
{
    private const long MaxTotal = 256L << 20;
    private const int MaxEntry = 32 << 20;
    private const string Extension = ".image";

    private static readonly byte[] s_magic = "safec image 1\n"u8.ToArray();

    private readonly string _folder;

    private ImageCache(string folder) => _folder = folder;

    /// <summary>The cache in <paramref name="folder"/>, made if need be; null when it cannot be, or when others than its owner may write there.</summary>
    internal static ImageCache? Open(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
                return new ImageCache(folder);
            }

            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
            DirectoryInfo info = Directory.CreateDirectory(folder, Owner);
            return (info.UnixFileMode & OthersWrite) == 0 ? new ImageCache(folder) : null;
        }
        catch (Exception e) when (IsFileSystem(e))
        {
            return null;
        }
    }

    /// <summary>The image and its PDB, or null.</summary>
    internal (byte[] Image, byte[] Pdb)? Get(string key)
    {
        try
        {
            string path = PathOf(key);
            if (RegularFile.Read(path, LinkRule.Refuse, MaxEntry, root: null, out _) is not { } bytes) return null;
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow); // What was used last is thrown away last.
            return Parse(bytes, key);
        }
        catch (Exception e) when (IsFileSystem(e))
        {
            return null;
        }
    }

    /// <summary>Stores an image; readers see all of it or nothing.</summary>
    internal void Put(string key, ReadOnlySpan<byte> image, ReadOnlySpan<byte> pdb)
    {
        string temporary = Path.Combine(_folder, Path.GetRandomFileName());
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(temporary, options)) stream.Write(Format(key, image, pdb));
            File.Move(temporary, PathOf(key), overwrite: true);
            if (key[0] == '0') Trim(); // One store in sixteen pays for looking at all files.
        }
        catch (Exception e) when (IsFileSystem(e))
        {
            Discard(temporary);
        }
    }

    // Half an entry, on a disk that is full.
    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (IsFileSystem(e))
        {
        }
    }

    private static byte[] Format(string key, ReadOnlySpan<byte> image, ReadOnlySpan<byte> pdb)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(s_magic);
            writer.Write(key);
            writer.Write(image.Length);
            writer.Write(image);
            writer.Write(pdb.Length);
            writer.Write(pdb);
        }

        byte[] content = stream.ToArray();
        return [.. content, .. SHA256.HashData(content)];
    }

    private static (byte[] Image, byte[] Pdb)? Parse(byte[] bytes, string key)
    {
        int end = bytes.Length - SHA256.HashSizeInBytes;
        if (end < s_magic.Length || !SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end))) return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, end));
        if (!reader.ReadBytes(s_magic.Length).AsSpan().SequenceEqual(s_magic) || reader.ReadString() != key) return null;
        return (Part(reader), Part(reader));
    }

    private static byte[] Part(BinaryReader reader)
    {
        int length = reader.ReadInt32();
        byte[] part = length is >= 0 and <= MaxEntry ? reader.ReadBytes(length) : throw new InvalidDataException();
        return part.Length == length ? part : throw new EndOfStreamException();
    }

    private static bool IsFileSystem(Exception e) =>
        e is IOException or UnauthorizedAccessException or InvalidDataException or System.Security.SecurityException or ArgumentException or NotSupportedException;

    private string PathOf(string key) => Path.Combine(_folder, key + Extension);

    private void Trim()
    {
        FileInfo[] files = [.. new DirectoryInfo(_folder).GetFiles("*").OrderByDescending(f => f.LastWriteTimeUtc)];
        long total = 0;
        foreach (FileInfo file in files)
        {
            // A temporary file of a process that died is older than any running store.
            bool forgotten = file.Extension != Extension && file.LastWriteTimeUtc < DateTime.UtcNow.AddHours(-1);
            total += file.Length;
            if (total > MaxTotal || forgotten) file.Delete();
        }
    }
}
