using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace SafeCompile.Intake;

/// <summary>Whether the last part of a path may be a symbolic link.</summary>
internal enum LinkRule
{
    /// <summary>The user named the path; where it points is the user's business.</summary>
    Follow,

    /// <summary>The path was found in a guest's folder: a link would read outside of it.</summary>
    Refuse,
}

/// <summary>
/// Opens a file once and looks at what was opened, not at its name: a guest's folder may change while it is read, and may hold
/// pipes that block whoever opens them.
/// </summary>
internal static class RegularFile
{
    /// <summary>Why nothing was read.</summary>
    internal enum Problem
    {
        None,
        Missing,
        Unreadable,
        Link,
        NotRegular,
        Elsewhere,
        TooLarge,
    }

    /// <summary>
    /// The whole file, or null with the problem. Reads at most <paramref name="max"/> + 1 bytes. With a <paramref name="root"/> (of
    /// <see cref="RealFolder"/>) what was opened must lie below it.
    /// </summary>
    internal static byte[]? Read(string path, LinkRule links, int max, string? root, out Problem problem)
    {
        problem = Problem.None;
        try
        {
            if (links == LinkRule.Refuse && File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint)) problem = Problem.Link;
            if (problem != Problem.None) return null;
            using SafeFileHandle? handle = Open(path, links, out problem);
            if (handle is null) return null;
            using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
            if (!stream.CanSeek) problem = Problem.NotRegular;
            else if (root is not null && RealPath(handle) is { } real && !real.StartsWith(root, StringComparison.Ordinal)) problem = Problem.Elsewhere;
            else if (stream.Length > max) problem = Problem.TooLarge;
            return problem == Problem.None ? ReadAll(stream, max, out problem) : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = Problem.Missing;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problem = Problem.Unreadable;
        }

        return null;
    }

    /// <summary>Where the system says that the folder really is, with a final separator; null where it cannot tell.</summary>
    internal static string? RealFolder(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        using SafeFileHandle? handle = Open(path, LinkRule.Follow, out _);
        return handle is null ? null : RealPath(handle)?.TrimEnd('/') + "/";
    }

    // The length of a device or of a file in /proc says nothing, so the cap is counted while reading.
    private static byte[]? ReadAll(FileStream stream, int max, out Problem problem)
    {
        problem = Problem.None;
        byte[] buffer = new byte[Math.Min(stream.Length, max) + 1];
        int length = 0;
        while (true)
        {
            int read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0) return buffer[..length];
            length += read;
            if (length > max) break;
            if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(buffer.Length * 2, max + 1));
        }

        problem = Problem.TooLarge;
        return null;
    }

    private static string? RealPath(SafeFileHandle handle) =>
        OperatingSystem.IsLinux() ? new FileInfo($"/proc/self/fd/{handle.DangerousGetHandle()}").LinkTarget : null;

    private static SafeFileHandle? Open(string path, LinkRule links, out Problem problem)
    {
        problem = Problem.None;
        if (OperatingSystem.IsWindows()) return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read);

        // Not File.OpenHandle: without O_NONBLOCK, opening a named pipe waits for a writer for ever.
        bool mac = OperatingSystem.IsMacOS();
        bool arm = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;
        int flags = mac ? 0x4 | 0x1000000 : 0x800 | 0x80000;
        if (links == LinkRule.Refuse) flags |= mac ? 0x100 : arm ? 0x8000 : 0x20000;
        int descriptor = OpenFile(Encoding.UTF8.GetBytes(Path.GetFullPath(path) + "\0"), flags);
        if (descriptor >= 0) return new SafeFileHandle(descriptor, ownsHandle: true);
        int error = Marshal.GetLastPInvokeError();
        problem = error == 2 ? Problem.Missing : error is 40 or 62 ? Problem.Link : Problem.Unreadable; // ENOENT; ELOOP of Linux, macOS
        return null;
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFile(byte[] path, int flags);
}
