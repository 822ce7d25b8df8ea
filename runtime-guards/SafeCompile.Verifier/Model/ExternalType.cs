// If this file is wrong a type of an unknown assembly passes as one of the base library, the runtime or a contract.
namespace SafeCompile.Verification;

/// <summary>Whose type it is. The loader resolves framework names only to the shared framework.</summary>
internal enum Origin : byte
{
    Unknown,
    Framework,
    Runtime,
    Trusted,
}

/// <summary>A type that the image references.</summary>
/// <param name="Origin">Whose type it is.</param>
/// <param name="Namespace">Exact namespace of the outermost type.</param>
/// <param name="FullName"><c>Namespace.Outer.Name`1</c>, as in documentation-comment IDs.</param>
/// <param name="Arities">Number of type parameters that each nesting level adds.</param>
internal sealed record ExternalType(Origin Origin, string Namespace, string FullName, int[] Arities)
{
    /// <summary>The meter of a context.</summary>
    internal bool IsMeter { get; } = Origin == Origin.Runtime && FullName == GuardFunctions.MeterName;

    /// <summary>Documentation-comment ID.</summary>
    internal string Id => field ??= "T:" + FullName;

    internal PolicySymbol Symbol => new(Id, null, Id, Namespace);

    internal bool IsRuntime(string fullName) => Origin == Origin.Runtime && FullName == fullName;

    internal bool IsFramework(string fullName) => Origin == Origin.Framework && FullName == fullName;

    /// <summary>Assemblies of the shared framework that a guest may name. What it may use of them is the policy's business.</summary>
    internal static bool IsFrameworkAssembly(string name) => name is
        "System.Runtime" or "System.Private.CoreLib" or "System.Collections" or "System.Linq" or "System.Console" or "System.Memory"
        or "System.Runtime.Extensions" or "System.Runtime.Numerics" or "System.Numerics.Vectors" or "System.Collections.Immutable"
        or "System.Threading" or "System.ObjectModel" or "System.Text.Encoding.Extensions" or "System.Runtime.InteropServices"
        or "netstandard" or "mscorlib" or "System" or "System.Core";
}
