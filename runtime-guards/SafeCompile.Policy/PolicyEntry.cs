using System.Collections.Immutable;

namespace SafeCompile;

/// <summary>How a guest reaches an allowed member.</summary>
public enum MemberAccess
{
    /// <summary>The call is emitted as written: constant cost, no callback, no global state.</summary>
    Direct,

    /// <summary>The call is replaced by its metered shim in SafeCompile.Runtime.</summary>
    Metered,
}

/// <summary>One resolved line of a policy.</summary>
/// <param name="Symbol">Documentation-comment ID (ECMA-334 annex D): T:, M:, P:, F: or E:.</param>
/// <param name="Access">How the member is reached; meaningless for types.</param>
/// <param name="Uses">Permissions of a type; <see cref="PolicyUse.None"/> for members.</param>
/// <param name="Fuel">Extra fuel charged at each use, before it happens.</param>
/// <param name="Bytes">Extra allocated bytes charged at each use, before it happens.</param>
/// <param name="Reason">Why it is allowed, for reviewers.</param>
public sealed record PolicyEntry(string Symbol, MemberAccess Access, PolicyUse Uses, int Fuel, int Bytes, string? Reason);

/// <summary>A denied symbol.</summary>
/// <param name="Symbol">Documentation-comment ID; <c>N:</c> denies one exact namespace.</param>
/// <param name="Reason">Shown to the author; names the way out where there is one.</param>
public sealed record PolicyDenial(string Symbol, string? Reason);

/// <summary>A prebuilt assembly that the policy names trustworthy: by name and by the hash of its bytes.</summary>
/// <param name="Name">Simple assembly name.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the file.</param>
/// <param name="Path">Where it was found, null when only its hash is known.</param>
public sealed record TrustedAssembly(string Name, string Sha256, string? Path)
{
    /// <summary>The package that guests' project files may name it by, besides its own name.</summary>
    public string? Package { get; init; }
}

/// <summary>A module that the policy trusts by its sources; built, it is a <see cref="TrustedAssembly"/> of the same name.</summary>
/// <param name="Name">Simple name of the assembly that it becomes.</param>
/// <param name="Path">Full path of the folder of its sources, or of a project in that folder.</param>
/// <param name="Sha256">
/// Hash of its sources: the SHA-256 of the lines <c>HASH␠␠PATH\n</c> that <c>sha256sum</c> prints for its <c>.cs</c> files, ordered by
/// path. Null when the path is all that is trusted; then it must lie outside of every guest.
/// </param>
/// <param name="Package">The package that guests' project files may name it by.</param>
public sealed record TrustedSource(string Name, string Path, string? Sha256, string? Package);

/// <summary>The limits that a policy suggests to command-line runs; library hosts pass their own.</summary>
/// <param name="Fuel">Fuel per call.</param>
/// <param name="CallDepth">Live activations per call.</param>
/// <param name="AllocatedBytes">Bytes allocated per call.</param>
public sealed record PolicyLimits(long Fuel, int CallDepth, long AllocatedBytes);

/// <summary>
/// Why direct members may reach what their IL is found to reach. For reviewers: no part of the hash, and not sent to the compile worker.
/// </summary>
/// <param name="Reaches">What is reached, as <c>safec policy derive</c> prints it: a kind and a name, or the beginning of one and a star.</param>
/// <param name="Of">Types (<c>T:</c>) and members for which it holds; all when empty.</param>
/// <param name="Reason">Why it is safe, and of constant cost, all the same.</param>
internal sealed record PolicyReason(ImmutableArray<string> Reaches, ImmutableArray<string> Of, string Reason);
