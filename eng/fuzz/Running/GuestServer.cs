using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SafeCompile.Fuzz.Running;

/// <summary>
/// The child's side: loads images that the verifier accepted and calls what is public in them under small limits. A process of its own,
/// because an image that gets out may end it.
/// </summary>
internal static class GuestServer
{
    private const int MostCalls = 12;

    /// <summary>What the limits allow plus what the host itself allocates for a call.</summary>
    private const long MostAllocated = 24 << 20;

    private static readonly PluginLimits s_limits = new(fuel: 2_000_000, callDepth: 100, allocatedBytes: 4 << 20);

    // What the runtime throws for code that no verifier should have let through. A guest cannot create them under the presets.
    private static readonly string[] s_forbidden =
    [
        "System.InvalidProgramException", "System.TypeLoadException", "System.MissingMethodException", "System.MissingFieldException", "System.MethodAccessException",
        "System.FieldAccessException", "System.BadImageFormatException", "System.AccessViolationException", "System.ExecutionEngineException", "System.Security.VerificationException",
        "System.EntryPointNotFoundException", "System.AmbiguousImplementationException", "System.TypeAccessException",
        "System.InsufficientExecutionStackException", "System.OutOfMemoryException", "System.IO.FileNotFoundException", "System.IO.FileLoadException",
    ];

    internal static int Serve()
    {
        // The guest's streams are the protocol's: nothing else may write there.
        using var reader = new BinaryReader(Console.OpenStandardInput());
        using var writer = new BinaryWriter(Console.OpenStandardOutput());
        Console.SetOut(TextWriter.Null);
        var thread = new Thread(
            () =>
            {
                try
                {
                    while (true)
                    {
                        Policy policy = reader.ReadByte() == 0 ? Policy.Pure : Policy.Console;
                        string answer = Judge(reader.ReadBytes(reader.ReadInt32()), policy);
                        writer.Write(answer);
                        writer.Flush();
                    }
                }
                catch (EndOfStreamException)
                {
                    // The parent is done.
                }
            },
            64 << 20);
        thread.Start();
        thread.Join();
        return 0;
    }

    // The first word is the outcome; "finding" has its signature after a colon and details from the second line on.
    private static string Judge(byte[] bytes, Policy policy)
    {
        try
        {
            PluginImage image = PluginImage.Read(bytes, policy);
            using var host = new PluginHost();
            using LoadedPlugin plugin = host.Load(image);
            string worst = "nothing to call";
            foreach ((string? type, string method, int count) in Targets(bytes, image.EntryPoint).Take(MostCalls))
            {
                string outcome = Call(plugin, type, method, count);
                if (outcome.StartsWith("finding", StringComparison.Ordinal)) return outcome;
                worst = outcome;
            }

            return worst;
        }
        catch (Exception e)
        {
            return $"finding: {(e is PluginHostException { Id: "SC7011" } ? "SC7011 " + Core.Signatures.Head(e.Message) : Core.Signatures.Of(e))}\n{e}";
        }
    }

    private static string Call(LoadedPlugin plugin, string? type, string method, int count)
    {
        using PluginContext context = plugin.CreateContext(s_limits, PluginConsole.Capture(100_000, "3\nx\n"));
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        CallResult result;
        try
        {
            string[] arguments = [.. Enumerable.Repeat("3", count)];
            result = type is null ? context.RunEntryPoint(arguments) : context.Call(type, method, arguments);
        }
        catch (PluginHostException e) when (e.Id == "SC7011")
        {
            return "finding: SC7011 " + Core.Signatures.Head(e.Message) + "\n" + e;
        }
        catch (PluginHostException e) when (e.Id is "SC7002" or "SC7004" or "SC7005" or "SC7006")
        {
            return "not callable by name";
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        string where = $"\n{type}.{method} after {took.TotalMilliseconds:F0} ms and {allocated:N0} bytes: {result.Outcome} {result.Trap} {result.ExceptionType} {result.Message} {result.Used}";
        if (allocated > MostAllocated) return "finding: allocates more than its limit" + where;
        if (took > TimeSpan.FromSeconds(5)) return "slow: its fuel lasted for more than 5 s" + where;
        if (result.ExceptionType is { } thrown && s_forbidden.Contains(thrown)) return $"finding: {thrown} in a verified image" + where;
        return result.Outcome switch
        {
            CallOutcome.Completed => "completed",
            CallOutcome.Threw => "threw",
            _ => "trapped " + result.Trap,
        };
    }

    private static IEnumerable<(string? Type, string Method, int Count)> Targets(byte[] bytes, string? entryPoint)
    {
        var found = new List<(string?, string, int)>();
        if (entryPoint is not null) found.Add((null, "", 1));
        using var pe = new PEReader(new MemoryStream(bytes));
        MetadataReader reader = pe.GetMetadataReader();
        foreach (TypeDefinition type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            if ((type.Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.Public) continue;
            string space = reader.GetString(type.Namespace);
            string name = (space.Length == 0 ? "" : space + ".") + reader.GetString(type.Name);
            foreach (MethodDefinition method in type.GetMethods().Select(reader.GetMethodDefinition))
            {
                if ((method.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public || (method.Attributes & MethodAttributes.SpecialName) != 0) continue;
                BlobReader signature = reader.GetBlobReader(method.Signature);
                signature.ReadByte();
                if (method.Name.IsNil) continue;
                found.Add((name, reader.GetString(method.Name), signature.ReadCompressedInteger()));
            }
        }

        return found;
    }
}
