// If a guest could catch this exception and go on, it would outlive its budget. It cannot: every guest handler is gated on
// Guard.Live, which is false before this exception is thrown; the exception is only the vehicle that unwinds the stack.
namespace SafeCompile.Runtime;

/// <summary>Unwinds a trapped guest. Internal: neither guests nor hosts can name, construct or derive from it.</summary>
internal sealed class GuestTrap(TrapCode code) : Exception("The guest was stopped: " + code + ".")
{
    internal TrapCode Code { get; } = code;
}
