using System.Reflection;

namespace SafeCompile.Tests.Architecture;

/// <summary>Hosts must not need Roslyn to use the library, and must be free to use another version of it.</summary>
public sealed class PublicSignatureTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData(typeof(SafeCompiler))]
    [InlineData(typeof(PluginHost))]
    [InlineData(typeof(Policy))]
    public void RoslynIsNotExposed(Type anchor)
    {
        string[] exposing = [.. anchor.Assembly.GetExportedTypes().SelectMany(t => Signature(t).Where(IsRoslyn).Select(u => $"{t.Name}: {u}")).Distinct()];
        Assert.Empty(exposing);
    }

    [Theory]
    [InlineData(typeof(SafeCompiler))]
    [InlineData(typeof(PluginHost))]
    [InlineData(typeof(Policy))]
    public void HostFacingTypesAreInTheOneNamespace(Type anchor) =>
        Assert.All(anchor.Assembly.GetExportedTypes(), t => Assert.Equal("SafeCompile", t.Namespace));

    private static IEnumerable<Type> Signature(Type type)
    {
        IEnumerable<Type?> mentioned = [type.BaseType, .. type.GetInterfaces(), .. type.GetGenericArguments().SelectMany(a => a.IsGenericParameter ? a.GetGenericParameterConstraints() : [])];
        foreach (MemberInfo member in type.GetMembers(Everything))
        {
            mentioned = member switch
            {
                MethodBase m when m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly =>
                    mentioned.Concat(m.GetParameters().Select(p => p.ParameterType)).Append((m as MethodInfo)?.ReturnType),
                FieldInfo f when f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly => mentioned.Append(f.FieldType),
                _ => mentioned, // Properties and events are their accessors.
            };
        }

        return mentioned.OfType<Type>().SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        return type.IsConstructedGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }

    private static bool IsRoslyn(Type type) => type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
}
