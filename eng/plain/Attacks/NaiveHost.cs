using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace SafeCompile.Plain.Attacks;

/// <summary>
/// The jailed side of one run: a host without any protection that calls the guest, looks at the result as hosts do, and tries to unload
/// it. Every step is in the report before it is taken, so that the last line tells what killed the process.
/// </summary>
internal static class NaiveHost
{
    // What .NET gives a thread on Windows; with the eight megabytes of a Linux main thread the same recursion ends a little later.
    private const int Stack = 1536 * 1024;

    private static StreamWriter s_report = StreamWriter.Null;

    /// <summary>IMAGE REPORT once|twice sleep|- CALL|- ARGS…</summary>
    public static int Run(string[] args)
    {
        s_report = new StreamWriter(args[1]) { AutoFlush = true };
        Thread thread = new(() => Body(args), Stack);
        thread.Start();
        thread.Join();
        return 0;
    }

    private static void Body(string[] args)
    {
        (string image, bool twice, bool sleep, string? call) = (args[0], args[2] == "twice", args[3] == "sleep", args[4] == "-" ? null : args[4]);
        (string, TextWriter, string?, string?) before = Surroundings();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        WeakReference context = Calls(image, call, args[5..], twice ? 2 : 1);
        Say($"cpu {(long)(Environment.CpuUsage.TotalTime - start).TotalMilliseconds}");
        Say($"bytes {GC.GetTotalAllocatedBytes(precise: true)}");
        // Pages that nobody touched are not in the working set, but the collector counts them.
        Say($"peak {Math.Max(Process.GetCurrentProcess().PeakWorkingSet64, GC.GetGCMemoryInfo().HeapSizeBytes)}");
        Say("step its finalizers");
        for (int i = 0; context.IsAlive && i < 10; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        if (context.IsAlive)
            Say("trace cannot be unloaded");
        if (before != Surroundings())
            Say("trace changes what the whole process shares");
        if (sleep)
        {
            start = Environment.CpuUsage.TotalTime;
            int threads = Process.GetCurrentProcess().Threads.Count;
            Thread.Sleep(500);
            if (Environment.CpuUsage.TotalTime - start > TimeSpan.FromMilliseconds(250))
                Say("trace works on after its call");
            else if (Process.GetCurrentProcess().Threads.Count > threads + 8)
                Say("trace starts threads after its call");
        }
        Say("done");
    }

    // Not inlined: no local of this method may keep the context alive when it is asked to go.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Calls(string image, string? call, string[] texts, int count)
    {
        AssemblyLoadContext context = new("attack", isCollectible: true);
        for (int i = 0; i < count; i++)
            Call(context, image, call, texts);
        context.Unload();
        return new WeakReference(context);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Call(AssemblyLoadContext context, string image, string? call, string[] texts)
    {
        Say("step the call");
        try
        {
            Assembly assembly = context.Assemblies.FirstOrDefault() ?? context.LoadFromStream(new MemoryStream(File.ReadAllBytes(image)));
            if (Entry.Find(assembly, call) is not { } method)
            {
                // What can run without being called does.
                RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
                Say("has nothing to call");
                return;
            }
            object? self = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!);
            object? value = method.Invoke(self, BindingFlags.DoNotWrapExceptions, null, Entry.Arguments(method, texts), null);
            if (value is Task task)
                task.Wait();
            Say($"returned {Entry.Describe(value)}");
            if (value is not null)
                new ResultReader(Say).Read(value);
        }
        catch (Exception e) // The guest's.
        {
            Say($"threw {e.GetType().Name}");
            Say("step logging its exception");
            Console.Error.WriteLine(e);
        }
    }

    private static (string, TextWriter, string?, string?) Surroundings() =>
        (Environment.CurrentDirectory, Console.Out, CultureInfo.DefaultThreadCurrentCulture?.Name, CultureInfo.DefaultThreadCurrentUICulture?.Name);

    private static void Say(string line) => s_report.WriteLine(line);
}
