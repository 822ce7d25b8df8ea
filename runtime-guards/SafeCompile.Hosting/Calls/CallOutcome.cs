namespace SafeCompile;

/// <summary>How a call ended.</summary>
public enum CallOutcome
{
    /// <summary>The method returned.</summary>
    Completed,

    /// <summary>A guard stopped the guest; its context is finished.</summary>
    Trapped,

    /// <summary>The guest threw an exception of its own; its context stays usable.</summary>
    Threw,
}
