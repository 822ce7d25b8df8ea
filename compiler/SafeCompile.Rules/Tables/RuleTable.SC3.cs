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
        ("SC3011", "File is not UTF-8 text"),
        ("SC3020", "Project file not plain XML, or too large"),
        ("SC3021", "Project element or property not allowed"),
        ("SC3022", "Project attribute not allowed"),
        ("SC3023", "Project property value not allowed"),
        ("SC3024", "Project SDK not allowed"),
        ("SC3025", "MSBuild expression"),
        ("SC3026", "Source path outside the project"),
        ("SC3027", "Package or assembly reference in a project"),
        ("SC3028", "Project node not allowed"),
        ("SC3030", "Solution file"),
        ("SC3031", "Link or special file"),
        ("SC3032", "Modules in a circle"),
        ("SC3033", "Another meaning in the whole"),
    ];
}
