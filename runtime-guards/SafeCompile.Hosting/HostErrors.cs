namespace SafeCompile.Hosting;

/// <summary>The IDs of host configuration errors (SC7). One page each: <c>docs/rules/{Id}.md</c>.</summary>
internal static class HostErrors
{
    /// <summary>A deadline was asked for an image that was compiled without polls.</summary>
    internal const string DeadlineWithoutPolls = "SC7001";

    /// <summary>No public guest class, or more than one, implements the contract.</summary>
    internal const string NoImplementation = "SC7002";

    /// <summary>The contract has a member that cannot cross the boundary.</summary>
    internal const string ContractShape = "SC7003";

    /// <summary>The method to call does not exist, is ambiguous or is generic.</summary>
    internal const string NoSuchMethod = "SC7004";

    /// <summary>An argument cannot be converted to the type of its parameter.</summary>
    internal const string Argument = "SC7005";

    /// <summary>The image has no entry point.</summary>
    internal const string NoEntryPoint = "SC7006";

    /// <summary>Too little stack is left on the calling thread and the host forbids another one.</summary>
    internal const string TooLittleStack = "SC7007";

    /// <summary>A trusted assembly is missing or its file is not the one that the policy names.</summary>
    internal const string TrustedAssembly = "SC7008";

    /// <summary>The bytes are no image, or carry no manifest.</summary>
    internal const string NotAnImage = "SC7009";

    /// <summary>The image was compiled under another policy.</summary>
    internal const string OtherPolicy = "SC7010";

    /// <summary>The runtime could not load an image that the verifier accepted.</summary>
    internal const string LoadFailed = "SC7011";
}
