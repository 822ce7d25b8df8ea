// If this file is wrong an attacker gains nothing directly: it only names why a guest was stopped.
namespace SafeCompile;

/// <summary>Why a guard stopped a guest. The first trap of a context is its last: it stays set (blueprint: traps are state).</summary>
public enum TrapCode
{
    /// <summary>No trap; the context is alive.</summary>
    None = 0,

    /// <summary>The fuel of the call is used up. Fuel is deterministic prepaid work, about one nanosecond each.</summary>
    OutOfFuel = 1,

    /// <summary>Too many live activations of guest methods, or too little machine stack left for the next one.</summary>
    CallDepthExceeded = 2,

    /// <summary>The call asked for more allocated bytes than its limit; charged before the allocation happens.</summary>
    AllocationLimitExceeded = 3,

    /// <summary>The wall-clock deadline passed.</summary>
    DeadlineExceeded = 4,

    /// <summary>The result is not plain data: it carries guest code, is cyclic, too deep or too large.</summary>
    InvalidResult = 5,
}
