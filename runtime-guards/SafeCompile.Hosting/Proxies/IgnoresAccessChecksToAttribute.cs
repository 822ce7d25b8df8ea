namespace System.Runtime.CompilerServices;

/// <summary>
/// The runtime matches this attribute by name. On the generated proxy assemblies it lets them use this assembly's internal types,
/// so that the crossing need not be public; System.Reflection.DispatchProxy does the same.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class IgnoresAccessChecksToAttribute(string assemblyName) : Attribute
{
    public string AssemblyName { get; } = assemblyName;
}
