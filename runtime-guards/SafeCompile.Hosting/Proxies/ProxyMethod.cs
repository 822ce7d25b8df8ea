// If this file is wrong a proxy answers for the wrong member of a contract.
using System.Reflection;
using System.Reflection.Emit;

namespace SafeCompile.Hosting;

/// <summary>The head of a proxy's method: explicit, final, and with the very signature of the member, modifiers included.</summary>
internal static class ProxyMethod
{
    internal static MethodBuilder Define(TypeBuilder type, MethodInfo member)
    {
        ParameterInfo[] parameters = member.GetParameters();
        return type.DefineMethod(
            $"{member.DeclaringType!.FullName}.{member.Name}",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.NewSlot | MethodAttributes.HideBySig,
            CallingConventions.HasThis,
            member.ReturnType,
            member.ReturnParameter.GetRequiredCustomModifiers(), // An init accessor is told apart by its modifier.
            member.ReturnParameter.GetOptionalCustomModifiers(),
            [.. parameters.Select(p => p.ParameterType)],
            [.. parameters.Select(p => p.GetRequiredCustomModifiers())],
            [.. parameters.Select(p => p.GetOptionalCustomModifiers())]);
    }
}
