namespace SafeCompile.Rules;

/// <content>SC2xxx: what code reaches.</content>
public static partial class RuleTable
{
    private static (string, string)[] Api =>
    [
        ("SC2001", "Member not in the policy"),
        ("SC2002", "Type not in the policy"),
        ("SC2003", "Implicit use not in the policy"),
        ("SC2004", "Type may not be inherited, implemented or overridden"),
        ("SC2005", "dynamic"),
        ("SC2006", "Type argument not in the policy"),
        ("SC2007", "Attribute not allowed"),
    ];
}
