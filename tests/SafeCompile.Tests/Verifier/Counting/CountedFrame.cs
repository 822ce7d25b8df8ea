namespace SafeCompile.Tests.Verifier.Counting;

/// <summary>What a counted method keeps in a local of its own: one live activation. Written by <see cref="Account"/> only.</summary>
public struct CountedFrame
{
    /// <summary>Live activations, this one included.</summary>
    internal int Depth;

    /// <summary>Number of the method in its image.</summary>
    internal int Method;

    /// <summary>True when a shim called it.</summary>
    internal bool IsCallback;

    internal Balance Steps, Bytes;

    /// <summary>What was used less what was paid, as this activation sees it.</summary>
    internal struct Balance
    {
        /// <summary>When it began.</summary>
        internal long Entry;

        /// <summary>When it was last seen in its own code.</summary>
        internal long Last;

        /// <summary>Lowest of what each live activation found when it began, less what those around it may owe.</summary>
        internal long Floor;

        /// <summary>The same of its caller.</summary>
        internal long Outer;
    }
}
