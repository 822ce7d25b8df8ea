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
        ("SC6001", "Cycle without a charge"),
        ("SC6002", "Reference outside the policy"),
        ("SC6003", "Unverifiable code"),
        ("SC6004", "Image altered or made for another policy"),
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
