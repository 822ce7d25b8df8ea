namespace SafeCompile.Tests.Verifier.Counting;

/// <summary>What a stretch of instructions comes after, and what it ends in.</summary>
[Flags]
internal enum Stretch
{
    Plain = 0,

    /// <summary>After a guard that pays for the work around it.</summary>
    AfterCharge = 1,

    /// <summary>After a guard that pays for an exception: most of its fuel is the runtime's own unwinding.</summary>
    AfterUnwinding = 2,

    /// <summary>After any guard: the bytes that it took are this activation's.</summary>
    AfterGuard = 4,

    /// <summary>Ends in a call of a shim: a method that begins next was called back.</summary>
    ToShim = 8,
}
