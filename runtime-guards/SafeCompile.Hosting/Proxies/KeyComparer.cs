// If this file is wrong an attacker chooses keys that collide and makes the host's lookups, and the copy itself, quadratic.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafeCompile.Hosting;

/// <summary>
/// Equality as C# has it, hashes randomised per process. The default hash of an integer is the integer, so a guest could pick keys
/// that all fall into one bucket. Only for <see cref="ContractTypes.IsKey"/> types, whose equality is that of their bits.
/// </summary>
internal sealed class KeyComparer<T> : IEqualityComparer<T>
    where T : notnull
{
    /// <summary>Null, the default comparer, for strings: their hash is already randomised.</summary>
    internal static IEqualityComparer<T>? Instance { get; } = typeof(T) == typeof(string) ? null : new KeyComparer<T>();

    public bool Equals(T? x, T? y) => EqualityComparer<T>.Default.Equals(x, y);

    public int GetHashCode(T obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref obj), Unsafe.SizeOf<T>())); // T has no references.
        return hash.ToHashCode();
    }
}
