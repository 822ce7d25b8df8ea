using System.Runtime.ExceptionServices;

namespace SafeCompile.Hosting;

/// <summary>
/// Runs one call on a thread of its own with a large stack, when the caller's stack is too small for the context's depth limit.
/// Costs about 50 to 100 us. The caller waits, so its locks stay held by it: a host method that the guest calls runs on the
/// other thread and must not take them again, nor rely on thread affinity, thread-static or async-local state.
/// <see cref="PluginHostOptions.AllowThreadHop"/> forbids the hop.
/// </summary>
internal static class BigStackThread
{
    /// <summary>Reserved, not committed: pages are touched only as deep as the guest goes.</summary>
    internal const int Size = 256 << 20;

    internal static T Run<T>(Func<T> body)
    {
        T result = default!;
        ExceptionDispatchInfo? error = null;
        var thread = new Thread(
            () =>
            {
                ThreadStack.Declare(Size);
                try
                {
                    result = body();
                }
                catch (Exception e)
                {
                    error = ExceptionDispatchInfo.Capture(e);
                }
            },
            Size)
        {
            IsBackground = true,
            Name = "SafeCompile guest",
        };
        thread.UnsafeStart();
        thread.Join();
        error?.Throw();
        return result;
    }
}
