namespace SafeCompile;

/// <summary>Marks a member of <see cref="CompileLimits"/> as a cap that a policy file can set.</summary>
/// <param name="most">The largest value that a policy may give it: in units of the member, milliseconds for a time.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CapAttribute(long most) : Attribute
{
    /// <summary>Above it the compiler's stack, the verifier or the host's stack reserve would not hold.</summary>
    public long Most => most;

    /// <summary>The smallest value that makes sense.</summary>
    public long Least { get; init; } = 1;

    /// <summary>True for a budget of the worker: it decides whether a compilation ends, not what comes out, and is not part of the policy's hash.</summary>
    public bool IsBudget { get; init; }
}
