namespace SafeCompile.Rules;

/// <content>IDs that other parts of the product report.</content>
public static partial class RuleTable
{
    private static (string, string)[] PolicyFiles =>
    [
        ("SC0001", "Policy file is not valid JSON"),
        ("SC0002", "Policy not found"),
        ("SC0003", "Policy version not supported"),
        ("SC0004", "Limit not positive"),
        ("SC0005", "Malformed policy entry"),
        ("SC0006", "Member both direct and metered"),
        ("SC0007", "Trust entry without proof of its bytes"),
        ("SC0008", "Trusted file has other bytes"),
        ("SC0009", "Input not found"),
        ("SC0010", "Command line not understood"),
    ];

    private static (string, string)[] Instrumentation =>
    [
        ("SC5001", "Rewrite produced invalid C#"),
        ("SC5002", "Construct cannot be guarded"),
    ];

    private static (string, string)[] Verification =>
    [
        ("SC6000", "Image cannot be read"),
        ("SC6001", "Container refused"),
        ("SC6002", "Image too large"),
        ("SC6004", "Manifest missing or altered"),
        ("SC6005", "Image made for another policy"),
        ("SC6006", "Dependency not trusted with these bytes"),
        ("SC6010", "Metadata refused"),
        ("SC6020", "Name taken from another assembly"),
        ("SC6021", "Type inherits or overrides outside the policy"),
        ("SC6030", "Attribute outside the closed list"),
        ("SC6040", "Reference outside the policy"),
        ("SC6041", "Compiler-only member out of its place"),
        ("SC6042", "Metered member called without its shim"),
        ("SC6050", "Opcode not allowed"),
        ("SC6051", "Malformed method body"),
        ("SC6052", "Malformed signature"),
        ("SC6053", "Type-unsafe code"),
        ("SC6060", "Loop without a charge"),
        ("SC6070", "Recursion without a depth check"),
        ("SC6071", "Unchecked call chain too long"),
        ("SC6080", "Handler that is not gated"),
        ("SC6090", "Static field shared by tenants"),
        ("SC6091", "Static constructor"),
        ("SC6099", "Verifier failed"),
        ("SC6100", "Meter or mark in the wrong place"),
        ("SC6110", "Guard used in another shape"),
        ("SC6120", "Type shape beyond its limit"),
        ("SC6121", "Finalizer in the image"),
    ];

    private static (string, string)[] HostConfiguration =>
    [
        ("SC7001", "Limit is practically unlimited"),
        ("SC7002", "Contract opens a wide door"),
        ("SC7003", "Deadline without polls"),
    ];

    private static (string, string)[] Internal =>
    [
        ("SC9001", "Internal error"),
    ];
}
