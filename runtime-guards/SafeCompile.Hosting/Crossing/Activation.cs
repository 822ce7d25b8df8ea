using System.Globalization;
using SafeCompile.Runtime;

namespace SafeCompile.Hosting;

/// <summary>What one entry into a context must restore when it ends. Lives in a local of whoever entered.</summary>
internal struct Activation
{
    /// <summary>The meter that was active on this thread before, of this or another context.</summary>
    internal Meter? Previous;

    /// <summary>Depth and handlers at the entry, as <see cref="Guard.Mark"/> packs them.</summary>
    internal long Mark;

    /// <summary>The host's culture when it had to be replaced, else null.</summary>
    internal CultureInfo? Culture;

    /// <summary>The running clock of an outermost call that has a deadline, else null.</summary>
    internal DeadlineClock? Clock;

    /// <summary>True for the entry that filled the budgets and owns the context.</summary>
    internal bool Outermost;
}
