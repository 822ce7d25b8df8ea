namespace SafeCompile.Rules;

/// <content>SC1xxx: the language.</content>
public static partial class RuleTable
{
    private static (string, string)[] ClosedSyntax =>
    [
        ("SC1001", "Syntax not allowed"),
        ("SC1002", "Language version or feature not allowed"),
        ("SC1003", "Operation not allowed"),
        ("SC1004", "Modifier not allowed here"),
        ("SC1005", "Character not allowed"),
        ("SC1006", "Identifier mixes scripts"),
    ];

    private static (string, string)[] Memory =>
    [
        ("SC1201", "Unsafe code"),
        ("SC1202", "Fixed statement or buffer"),
        ("SC1203", "stackalloc too large or of variable size"),
        ("SC1204", "Function pointer"),
        ("SC1205", "Typed reference or argument list"),
    ];

    private static (string, string)[] Concurrency =>
    [
        ("SC1301", "Asynchronous code"),
        ("SC1302", "Thread-static field"),
    ];

    private static (string, string)[] TypeShape =>
    [
        ("SC1401", "Finalizer"),
        ("SC1402", "Memory layout"),
        ("SC1403", "External method"),
        ("SC1404", "Module initializer"),
        ("SC1406", "Ref field"),
        ("SC1407", "Attribute type declared by a guest"),
        ("SC1408", "Value type too large"),
        ("SC1409", "Value types nested too deeply"),
        ("SC1410", "Inheritance too deep"),
        ("SC1411", "Too many interfaces"),
        ("SC1412", "Type nested too deeply or too large"),
        ("SC1413", "Generic instantiation grows without end"),
        ("SC1414", "Nested type derives from its generic container"),
        ("SC1415", "Array with too many dimensions"),
        ("SC1416", "Stack frame too large"),
    ];
}
