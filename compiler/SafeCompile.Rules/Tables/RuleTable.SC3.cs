namespace SafeCompile.Rules;

/// <content>SC3xxx: what would steer the build.</content>
public static partial class RuleTable
{
    private static (string, string)[] BuildSurface =>
    [
        ("SC3001", "#line directive"),
        ("SC3002", "#pragma other than warning"),
        ("SC3003", "Script or file-based program directive"),
        ("SC3004", "Assembly or module attribute"),
        ("SC3006", "Attribute that opens assembly internals"),
        ("SC3008", "Reserved name"),
        ("SC3009", "extern alias"),
        ("SC3010", "DEBUG or TRACE defined in source"),
    ];
}
