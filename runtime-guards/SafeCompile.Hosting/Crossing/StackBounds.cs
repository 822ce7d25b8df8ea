// If this file is wrong an attacker overflows the stack and with it ends the process.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafeCompile.Hosting;

/// <summary>Asks the operating system for the calling thread's stack. No managed API answers that.</summary>
internal static partial class StackBounds
{
    /// <summary>False when the system cannot tell; the caller then assumes almost nothing.</summary>
    internal static bool TryGet(out nuint low, out nuint high)
    {
        low = high = 0;
        try
        {
            if (OperatingSystem.IsLinux()) return Linux(out low, out high);
            if (OperatingSystem.IsWindows()) return Windows(out low, out high);
            return OperatingSystem.IsMacOS() && Mac(out low, out high);
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    private static bool Linux(out nuint low, out nuint high)
    {
        low = high = 0;
        Attributes attributes = default;
        if (pthread_getattr_np(pthread_self(), ref attributes) != 0) return false;
        int error = pthread_attr_getstack(ref attributes, out low, out nuint size);
        _ = pthread_attr_destroy(ref attributes);
        high = low + size;
        return error == 0 && high > low;
    }

    private static bool Windows(out nuint low, out nuint high)
    {
        GetCurrentThreadStackLimits(out low, out high);
        low += 64 * 1024; // Guard pages and what the exception dispatcher needs to report an overflow.
        return high > low;
    }

    private static bool Mac(out nuint low, out nuint high)
    {
        nint self = pthread_self();
        high = pthread_get_stackaddr_np(self); // On macOS this is the high end.
        low = high - pthread_get_stacksize_np(self);
        return high > low;
    }

    [LibraryImport("libc")]
    private static partial nint pthread_self();

    [LibraryImport("libc")]
    private static partial int pthread_getattr_np(nint thread, ref Attributes attributes);

    [LibraryImport("libc")]
    private static partial int pthread_attr_getstack(ref Attributes attributes, out nuint low, out nuint size);

    [LibraryImport("libc")]
    private static partial int pthread_attr_destroy(ref Attributes attributes);

    [LibraryImport("libc")]
    private static partial nuint pthread_get_stackaddr_np(nint thread);

    [LibraryImport("libc")]
    private static partial nuint pthread_get_stacksize_np(nint thread);

    [LibraryImport("kernel32")]
    private static partial void GetCurrentThreadStackLimits(out nuint low, out nuint high);

    /// <summary>A pthread_attr_t, with room to spare: 56 bytes in glibc and musl on x64, 64 on arm64.</summary>
    [InlineArray(32)]
    private struct Attributes
    {
        private long _first;
    }
}
