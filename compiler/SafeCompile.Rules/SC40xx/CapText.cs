namespace SafeCompile.Rules;

/// <summary>What all cap diagnostics say: the value, the limit, the way out, and the member of the policy that sets the limit.</summary>
public static class CapText
{
    /// <summary>A count that is known as a whole.</summary>
    public static string Over(long value, string what, long limit, string member, string way) =>
        $"{value:N0} {what}; at most {limit:N0} are compiled. {way} (policy: compile.{member})";

    /// <summary>A level or place at which looking on was given up.</summary>
    public static string Level(string what, long limit, string member, string way) =>
        $"{what} {limit + 1:N0} deep here; at most {limit:N0} are compiled. {way} (policy: compile.{member})";
}
