using System.Security.Cryptography;
using System.Text;

namespace SafeCompile.Cli.Building;

/// <summary>
/// Compiled images by the hash of everything that determines them. It saves time and decides nothing: what comes out is verified
/// again before it is loaded. Every failure of the file system means "not cached". Safe for parallel processes.
/// </summary>
internal sealed class ImageCache
{
    private const long MaxTotal = 256L << 20;
    private const int MaxPart = 64 << 20;
    private const string Extension = ".image";

    private static readonly byte[] s_magic = "safec image 1\n"u8.ToArray();

    private readonly string _folder;

    private ImageCache(string folder) => _folder = folder;

    /// <summary>
    /// The user's cache, or null when it is off: <c>SAFEC_CACHE=off</c>, no home, or a folder that others may write to.
    /// <c>SAFEC_CACHE_DIR</c> names another one.
    /// </summary>
    internal static ImageCache? Open()
    {
        if (string.Equals(Environment.GetEnvironmentVariable("SAFEC_CACHE"), "off", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            string? folder = Folder();
            if (folder is null) return null;
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
            if (!File.Exists(path)) return null;
            byte[] bytes = File.ReadAllBytes(path);
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
        try
        {
            string temporary = Path.Combine(_folder, Path.GetRandomFileName());
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(temporary, options)) stream.Write(Format(key, image, pdb));
            File.Move(temporary, PathOf(key), overwrite: true);
            if (key[0] == '0') Trim(); // One store in sixteen pays for looking at all files.
        }
        catch (Exception e) when (IsFileSystem(e))
        {
        }
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("SAFEC_CACHE_DIR") is { Length: > 0 } own) return Path.GetFullPath(own);
        if (OperatingSystem.IsWindows())
        {
            string local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            return local.Length == 0 ? null : Path.Combine(local, "safecompile", "cache");
        }

        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathRooted(cache)) return Path.Combine(cache, "safecompile");
        return Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } home && Path.IsPathRooted(home) ? Path.Combine(home, ".cache", "safecompile") : null;
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
        byte[] part = length is >= 0 and <= MaxPart ? reader.ReadBytes(length) : throw new InvalidDataException();
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
