namespace SafeCompile.Cli.Deriving;

/// <summary>What a member can reach that matters to a reviewer, in the order of reports.</summary>
internal enum ReachKind
{
    /// <summary>Code that is not IL: P/Invoke, QCall, internal call, a body that the runtime makes.</summary>
    Native,

    /// <summary>Pointers, <c>stackalloc</c>, <c>Unsafe</c> and what else no verifier can follow.</summary>
    Unsafe,

    /// <summary>A static that is not a constant: what is read may differ from call to call, or be shared.</summary>
    Static,

    /// <summary>A static that is written.</summary>
    Write,

    /// <summary>A lock or an interlocked operation.</summary>
    Lock,

    /// <summary>Code that is known at run time only: a delegate, an interface or virtual call, a type argument's member.</summary>
    Callback,

    /// <summary>A loop that is not counted by a constant, or recursion.</summary>
    Loop,

    /// <summary>Memory by a size that is not a constant.</summary>
    Buffer,

    /// <summary>An object of constant size.</summary>
    Object,

    /// <summary>The current culture.</summary>
    Culture,

    /// <summary>Clock, process, collector, thread, time zone.</summary>
    Environment,

    /// <summary>A member that the framework's metadata does not have, or a call that cannot be followed.</summary>
    Missing,

    /// <summary>An exception; what happens on the way to it is not reported.</summary>
    Throws,
}
