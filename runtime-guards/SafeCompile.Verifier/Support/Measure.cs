// If this file is wrong what guards take is compared with something else than what they are for.
namespace SafeCompile.Verification;

/// <summary>What instructions use and guards pay for, for <see cref="Debts"/>.</summary>
internal abstract class Measure
{
    internal abstract string Finding { get; }

    /// <summary>The name of the unit, plural.</summary>
    internal abstract string Unit { get; }

    /// <summary>How far an activation may be behind with paying.</summary>
    internal abstract long Unpaid { get; }

    /// <summary>What a method may leave to foreign code that calls it back.</summary>
    internal abstract long UnpaidEntry { get; }

    /// <summary>What the instruction uses by itself, without what a declared method does that it calls. Never negative.</summary>
    internal abstract long Cost(GuestMethod method, int i);

    /// <summary>What the guard called at <paramref name="i"/> certainly pays for; 0 when none is.</summary>
    internal abstract long Paid(GuestMethod method, int i);

    /// <summary>What a counted loop that took <paramref name="fuel"/> for each round before the first has paid for in one.</summary>
    internal abstract long Round(int fuel);

    /// <summary>True when what a call of the method leaves was paid for by an earlier one.</summary>
    internal abstract bool IsPaidBefore(GuestMethod method);
}
