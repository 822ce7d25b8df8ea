namespace SafeCompile.Rules;

/// <content>IDs that other parts of the product report.</content>
public static partial class RuleTable
{
    private static (string, string)[] PolicyFiles =>
    [
        ("SC0001", "Policy file is not valid JSON"),
        ("SC0002", "Policy not found"),
        ("SC0003", "Policy version not supported"),
        ("SC0004", "Limit out of range"),
        ("SC0005", "Malformed policy entry"),
        ("SC0006", "Member both direct and metered"),
        ("SC0007", "Trust entry without proof of its bytes"),
        ("SC0008", "Trusted file has other bytes"),
        ("SC0009", "Input not found"),
        ("SC0010", "Command line not understood"),
        ("SC0011", "Trusted sources do not compile"),
        ("SC0012", "Trusted sources in the guest's files"),
        ("SC0013", "Trusted sources not built"),
        ("SC0014", "Host project not usable"),
        ("SC0015", "Policy entry names nothing"),
        ("SC0016", "Policy entry has no effect"),
        ("SC0017", "Metered member allowed directly"),
    ];

    private static (string, string)[] Instrumentation =>
    [
        ("SC5001", "Rewrite produced invalid C#"),
        ("SC5002", "Construct cannot be guarded"),
    ];

    private static (string, string)[] Verification =>
    [
        ("SC6001", "Not a plain .NET module"),
        ("SC6002", "Image too large"),
        ("SC6004", "No valid manifest"),
        ("SC6005", "Made under another policy"),
        ("SC6006", "Dependency not trusted"),
        ("SC6010", "Metadata outside the closed list"),
        ("SC6020", "Name taken"),
        ("SC6021", "Base, interface or override not allowed"),
        ("SC6030", "Attribute not allowed"),
        ("SC6040", "Reference not allowed"),
        ("SC6041", "Compiler member out of place"),
        ("SC6042", "Metered member called directly"),
        ("SC6050", "Opcode refused"),
        ("SC6051", "Malformed body"),
        ("SC6052", "Signature refused"),
        ("SC6053", "Opcode out of place"),
        ("SC6060", "Loop without a charge"),
        ("SC6061", "Missing deadline poll"),
        ("SC6070", "Recursion without a depth check"),
        ("SC6071", "Too many frames between depth checks"),
        ("SC6080", "Handler without a gate"),
        ("SC6090", "Static field"),
        ("SC6091", "Static constructor"),
        ("SC6099", "The verifier failed"),
        ("SC6100", "Meter of unknown origin"),
        ("SC6110", "Guard misused"),
        ("SC6120", "Type too large or too deep"),
        ("SC6121", "Finalizer"),
        ("SC6130", "Value of another type"),
        ("SC6131", "Pointer that escapes or is written through"),
        ("SC6132", "Constructor that does not make its object"),
        ("SC6133", "Delegate of another signature"),
        ("SC6134", "Type that is unknown or misused"),
        ("SC6135", "Call or store that goes round a declaration"),
        ("SC6140", "Work that nothing pays for"),
        ("SC6141", "Memory that nothing pays for"),
    ];

    private static (string, string)[] HostConfiguration =>
    [
        ("SC7001", "Deadline without polls"),
        ("SC7002", "No single implementation of the contract"),
        ("SC7003", "Contract cannot cross the boundary"),
        ("SC7004", "Method not found or ambiguous"),
        ("SC7005", "Argument does not fit its parameter"),
        ("SC7006", "No entry point"),
        ("SC7007", "Too little stack left"),
        ("SC7008", "Trusted assembly missing or altered"),
        ("SC7009", "Bytes are not an image"),
        ("SC7010", "Image made under another policy"),
        ("SC7011", "Runtime refused a verified image"),
    ];

    private static (string, string)[] Internal =>
    [
        ("SC9001", "Internal error"),
    ];
}
