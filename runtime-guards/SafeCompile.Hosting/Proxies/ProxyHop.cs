using System.Reflection;

namespace SafeCompile.Hosting;

/// <summary>The slow path of a proxy: the same member again, on a thread with a large stack.</summary>
internal static class ProxyHop
{
    internal static object? Run(GuestProxy proxy, RuntimeMethodHandle method, RuntimeTypeHandle type, object?[] arguments) =>
        BigStackThread.Run(() => MethodBase.GetMethodFromHandle(method, type)!.Invoke(proxy, BindingFlags.DoNotWrapExceptions, null, arguments, null));
}
