using System.Collections.Immutable;

namespace SafeCompile.Cli.Deriving;

/// <summary>A method with its type arguments: the unit that is walked once.</summary>
internal sealed class MethodInstance
{
    internal MethodInstance(MethodModel method, ImmutableArray<IlType> ownerArguments, ImmutableArray<IlType> methodArguments)
    {
        Method = method;
        OwnerArguments = ownerArguments;
        MethodArguments = methodArguments;
        Key = (method, $"{string.Join(',', ownerArguments.Select(a => a.Text))}|{string.Join(',', methodArguments.Select(a => a.Text))}");
    }

    internal MethodModel Method { get; }

    internal ImmutableArray<IlType> OwnerArguments { get; }

    internal ImmutableArray<IlType> MethodArguments { get; }

    internal (MethodModel Method, string Arguments) Key { get; }

    /// <summary>A public member as the guest meets it: all type arguments are its choice.</summary>
    internal static MethodInstance Open(MethodModel method) => new(
        method,
        [.. Enumerable.Repeat(IlType.Unknown, method.Type.Arity)],
        [.. Enumerable.Repeat(IlType.Unknown, method.Signature.GenericParameterCount)]);

    internal IlType Substitute(IlType type) => type.Substitute(OwnerArguments, MethodArguments);
}
