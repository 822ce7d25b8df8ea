using System.Reflection;

namespace SafeCompile.Hosting;

/// <summary>Finds what the host names in a guest assembly. Reads metadata only; runs no guest code.</summary>
internal static class GuestTypes
{
    internal static ConstructorInfo Implementation(Assembly guest, Type contract)
    {
        Type[] candidates = [.. guest.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && contract.IsAssignableFrom(t))];
        if (candidates.Length == 0)
            throw new PluginHostException(HostErrors.NoImplementation, $"The plugin has no public class that implements {contract.FullName}.");
        if (candidates.Length > 1)
            throw new PluginHostException(HostErrors.NoImplementation, $"The plugin has several classes that implement {contract.FullName}: {string.Join(", ", candidates.Select(Flattening.TypeName))}. It must have exactly one.");
        return ParameterlessConstructor(candidates[0]);
    }

    internal static CallTarget EntryPoint(Assembly guest) =>
        guest.EntryPoint is { } main
            ? new CallTarget(main, null)
            : throw new PluginHostException(HostErrors.NoEntryPoint, "The image has no entry point: it needs top-level statements or a static Main method.");

    internal static CallTarget Method(Assembly guest, string typeName, string methodName, int count)
    {
        Type type = FindType(guest, typeName);
        MethodInfo[] named = [.. type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy)
            .Where(m => m.Name == methodName && m.DeclaringType!.Assembly == guest)];
        MethodInfo[] fitting = [.. named.Where(m => !m.ContainsGenericParameters && CallTarget.Accepts(m, count))];
        if (fitting.Length > 1) fitting = [.. fitting.Where(m => m.GetParameters().Length == count && !CallTarget.TakesAll(m))];
        return fitting.Length switch
        {
            1 => new CallTarget(fitting[0], fitting[0].IsStatic ? null : ParameterlessConstructor(type)),
            0 when named.Length == 0 => throw new PluginHostException(HostErrors.NoSuchMethod, $"{Flattening.TypeName(type)} has no public method {methodName}."),
            _ => throw new PluginHostException(
                HostErrors.NoSuchMethod,
                $"{Flattening.TypeName(type)}.{methodName} has {(fitting.Length == 0 ? "no" : "more than one")} overload that takes {count} argument{(count == 1 ? "" : "s")} and is not generic."),
        };
    }

    // By full name with '+' or '.' between nested types, else by a simple name that only one type has.
    private static Type FindType(Assembly guest, string name)
    {
        if (guest.GetType(name, throwOnError: false) is { } exact) return exact;
        Type[] types = guest.GetTypes();
        Type[] found = [.. types.Where(t => t.FullName?.Replace('+', '.') == name)];
        if (found.Length == 0) found = [.. types.Where(t => t.Name == name)];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new PluginHostException(HostErrors.NoSuchMethod, $"The plugin has no type {name}."),
            _ => throw new PluginHostException(HostErrors.NoSuchMethod, $"The plugin has several types named {name}: {string.Join(", ", found.Select(Flattening.TypeName))}. Use the full name."),
        };
    }

    private static ConstructorInfo ParameterlessConstructor(Type type) =>
        type.GetConstructor(Type.EmptyTypes) is { } constructor && !type.IsAbstract && !type.ContainsGenericParameters
            ? constructor
            : throw new PluginHostException(HostErrors.NoImplementation, $"{Flattening.TypeName(type)} has no public constructor without parameters.");
}
