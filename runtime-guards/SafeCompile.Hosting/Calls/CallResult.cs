namespace SafeCompile;

/// <summary>What came of a call by name. Plain data: nothing in it is guest code. Immutable.</summary>
public sealed record CallResult
{
    internal CallResult()
    {
    }

    /// <summary>How the call ended.</summary>
    public required CallOutcome Outcome { get; init; }

    /// <summary>The guard that stopped the guest; <see cref="TrapCode.None"/> unless <see cref="CallOutcome.Trapped"/>.</summary>
    public TrapCode Trap { get; init; }

    /// <summary>The result, <see cref="GuestValue.Null"/> for a void method; null unless <see cref="CallOutcome.Completed"/>.</summary>
    public GuestValue? Value { get; init; }

    /// <summary>Full name of the exception type; null unless <see cref="CallOutcome.Threw"/>.</summary>
    public string? ExceptionType { get; init; }

    /// <summary>One line for people, at most 1,024 characters of the guest's text; null when completed.</summary>
    public string? Message { get; init; }

    /// <summary>The author's line where it failed, null when completed or when the image has no PDB.</summary>
    public PluginLocation? Location { get; init; }

    /// <summary>What the call used, copying its result included.</summary>
    public required PluginUsage Used { get; init; }
}
