namespace SafeCompile.Fuzz.Core;

/// <summary>One generated input.</summary>
/// <param name="Input">The bytes of the source file, project file or image.</param>
/// <param name="How">How it was made, for people.</param>
/// <param name="Variant">What else the oracle needs to try it the same way again.</param>
/// <param name="Base">The honest bytes that it was made from, when it has their length; lets the minimiser take changes back.</param>
internal sealed record Case(byte[] Input, string How, int Variant = 0, byte[]? Base = null);

/// <summary>What trying a case gave.</summary>
/// <param name="Kind">A short name that the summary counts.</param>
internal sealed record Outcome(string Kind)
{
    /// <summary>What is wrong, without anything that differs between two inputs with the same cause; null when nothing is.</summary>
    internal string? Signature { get; init; }

    /// <summary>The whole story of a finding.</summary>
    internal string Detail { get; init; } = "";

    /// <summary>Allowed, but worth a look: counted and listed by this text.</summary>
    internal string? Remark { get; init; }

    internal static Outcome Finding(string signature, string detail) => new("finding") { Signature = signature, Detail = detail };
}

/// <summary>Makes cases of one kind and knows what may come of them.</summary>
internal interface IFuzzer : IDisposable
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>Extension of the file that a finding is written to.</summary>
    string Extension { get; }

    /// <summary>The case with this number; nothing but the two numbers may decide it.</summary>
    Case Make(ulong seed, long number);

    /// <summary>Tries it. Must not throw: an exception out of the library is a finding.</summary>
    Outcome Try(Case test);

    /// <summary>What about the input is of interest, for people.</summary>
    string Explain(Case test) => "";

    /// <summary>Smaller inputs that may still show the same, the boldest first.</summary>
    IEnumerable<Case> Smaller(Case test);
}
