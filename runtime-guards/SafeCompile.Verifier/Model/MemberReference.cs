// If this file is wrong a reference is judged as one member and bound by the runtime to another.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>A resolved row of the MemberRef table.</summary>
internal sealed class MemberReference
{
    internal required int Row { get; init; }

    internal required string Name { get; init; }

    /// <summary>The type named as parent: a declared or referenced type, an instance of one, or an array.</summary>
    internal required SigType Parent { get; init; }

    /// <summary>Set when the parent is a referenced type.</summary>
    internal ExternalType? External { get; init; }

    /// <summary>Signature of a method, null for fields.</summary>
    internal MethodSig? Method { get; init; }

    /// <summary>Type of a field, null for methods.</summary>
    internal SigType? Field { get; init; }

    /// <summary>The declared method when the parent is an instance of a declared generic type.</summary>
    internal GuestMethod? GuestMethod { get; init; }

    internal GuestField? GuestField { get; init; }

    /// <summary>Documentation-comment ID when <see cref="External"/> is set, else a readable name.</summary>
    internal string Id { get; init; } = "";

    /// <summary>As the policy names it, once <see cref="GuestImage.Symbol"/> was asked.</summary>
    internal PolicySymbol? Symbol { get; set; }

    /// <summary>Which guard it is.</summary>
    internal GuardFunction Guard { get; init; }

    internal EntityHandle Handle => System.Reflection.Metadata.Ecma335.MetadataTokens.MemberReferenceHandle(Row);
}

/// <summary>What a call, newobj, ldftn or ldvirtftn names.</summary>
/// <param name="Guest">The declared method, or null.</param>
/// <param name="Reference">The member reference, or null when the token names a declared method directly.</param>
/// <param name="Arguments">Type arguments of the method.</param>
internal readonly record struct Callee(GuestMethod? Guest, MemberReference? Reference, SigType[] Arguments)
{
    internal MethodSig Signature => Guest?.Signature ?? Reference!.Method!;

    internal string Name => Guest?.Name ?? Reference!.Name;

    internal GuardFunction Guard => Reference?.Guard ?? GuardFunction.None;

    internal string Display => Guest?.Display ?? Reference!.Id;
}
