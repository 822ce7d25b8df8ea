// If a shim names the wrong member, calls of that member bypass its charge.
namespace SafeCompile.Runtime;

/// <summary>
/// Marks a metered stand-in for a base-library member. <see cref="Member"/> is the member's documentation-comment ID
/// (ECMA-334 annex D). The stand-in is static; its first parameter is the <see cref="Meter"/>, then the receiver (instance
/// members), then the member's parameters with their names; its type parameters are those of the member's type, then its own.
/// A constructor's stand-in returns the new object. A stand-in that changes a structure takes its receiver by reference and says so.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ShimAttribute(string member) : Attribute
{
    public string Member { get; } = member;

    public bool ByReference { get; set; }
}
