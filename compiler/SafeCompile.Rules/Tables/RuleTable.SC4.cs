namespace SafeCompile.Rules;

/// <content>SC4xxx: what would exhaust the compiler.</content>
public static partial class RuleTable
{
    private static (string, string)[] CompileBudget =>
    [
        ("SC4001", "Source too large"),
        ("SC4002", "Nesting too deep"),
        ("SC4003", "Too many parts"),
        ("SC4004", "Constant string too large"),
        ("SC4005", "Compile deadline or memory exceeded"),
        ("SC4006", "Too many directives"),
        ("SC4007", "Compiled method too large"),
        ("SC4008", "Compiled program too large"),
    ];
}
