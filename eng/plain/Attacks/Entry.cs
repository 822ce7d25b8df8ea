using System.Reflection;
using System.Text;

namespace SafeCompile.Plain.Attacks;

/// <summary>How a guest is called, and its result in words.</summary>
internal static class Entry
{
    private const int MaxText = 40;

    /// <summary>The named method, else <c>Plugin.Run</c>, else the entry point, else any public static <c>Run()</c>, as `safec test` has it; or null.</summary>
    public static MethodInfo? Find(Assembly assembly, string? call)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
        if (call?.LastIndexOf('.') is > 0 and var dot)
            return assembly.GetType(call[..dot], throwOnError: true)!.GetMethod(call[(dot + 1)..], Any) ?? throw new MissingMethodException(call);
        return assembly.GetType("Plugin")?.GetMethod("Run", Any)
            ?? assembly.EntryPoint
            ?? assembly.GetTypes().Select(t => t.IsGenericTypeDefinition ? null : t.GetMethod("Run", BindingFlags.Public | BindingFlags.Static, []))
                .FirstOrDefault(m => m is not null);
    }

    /// <summary>An array parameter gets all texts, <c>object[]</c> also what a careless host lends its guests.</summary>
    public static object?[] Arguments(MethodInfo method, string[] texts)
    {
        ParameterInfo[] parameters = method.GetParameters();
        if (parameters is [{ ParameterType: var only }] && only == typeof(string[]))
            return [texts];
        if (parameters is [{ ParameterType: var lent }] && lent == typeof(object[]))
            return [(object?[])[.. texts, new List<string> { "host" }, new Dictionary<string, string> { ["admin"] = "host" }, new HostObject()]];
        return [.. parameters.Zip(texts, (p, a) => Convert.ChangeType(a, p.ParameterType, null))];
    }

    /// <summary>Numbers, flags and short texts as they are, of everything else the type; one line of ASCII.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "null",
        bool or byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal => Convert.ToString(value, null)!,
        string { Length: <= MaxText } text => Quoted(text),
        _ => $"an object of type {value.GetType().Name.Split('`')[0]}",
    };

    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
            quoted.Append(c is < ' ' or > '~' or '|' or '`' or '\\' ? $"\\u{(int)c:X4}" : c.ToString());
        return quoted.Append('"').ToString();
    }

    /// <summary>Stands for the host's own data: guests are not meant to see into it.</summary>
    internal sealed class HostObject
    {
        private readonly string _secret = "the host's secret";

        public int Length => _secret.Length;
    }
}
