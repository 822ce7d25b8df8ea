// If this file is wrong a contract lets guest code through the boundary as if it were data.
using System.Reflection;

namespace SafeCompile.Hosting;

/// <summary>The members of a contract interface that a proxy implements, or the reason why it cannot.</summary>
internal static class ContractShape
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Throws <see cref="PluginHostException"/> SC7003 naming the first member that cannot cross.</summary>
    internal static List<MethodInfo> Members(Type contract)
    {
        if (!ContractTypes.IsContract(contract))
            throw Refuse(contract, "is not a public interface of a trusted assembly");
        var members = new List<MethodInfo>();
        foreach (Type type in contract.GetInterfaces().Prepend(contract))
        {
            if (type.GetEvents(Declared) is [var raised, ..]) throw Refuse(contract, $"has the event {raised.Name}; pass a contract interface instead");
            foreach (MethodInfo method in type.GetMethods(Declared))
            {
                if (method.IsStatic ? !method.IsAbstract : !method.IsVirtual || method.IsFinal) continue;
                Check(contract, method);
                members.Add(method);
            }
        }

        return members;
    }

    private static void Check(Type contract, MethodInfo method)
    {
        if (method.IsStatic) throw Refuse(contract, $"has the static abstract member {method.Name}");
        if (!method.IsPublic) throw Refuse(contract, $"has the member {method.Name}, which is not public");
        if (method.IsGenericMethodDefinition) throw Refuse(contract, $"has the generic method {method.Name}");
        if (method.ReturnType != typeof(void)) Check(contract, method, method.ReturnType, "returns");
        foreach (ParameterInfo parameter in method.GetParameters()) Check(contract, method, parameter.ParameterType, "takes");
    }

    private static void Check(Type contract, MethodInfo method, Type type, string verb)
    {
        if (ContractTypes.Kind(type) == TransferKind.Refused)
        {
            throw Refuse(
                contract,
                $"{verb} a {Flattening.TypeName(type)} in {method.Name}. Data crosses as numbers, strings, enums, arrays, List, Dictionary, tuples and structs of these, objects as contract interfaces");
        }
    }

    private static PluginHostException Refuse(Type contract, string reason) =>
        new(HostErrors.ContractShape, $"{Flattening.TypeName(contract)} cannot be a contract: it {reason}.");
}
