namespace SafeCompile.Tests.Rules;

/// <summary>A policy that is small enough to know by heart, independent of the presets.</summary>
internal static class TestPolicy
{
    public static Policy Small { get; } = Policy.Parse("""
        {
          "version": 1,
          "name": "test",
          "types": [
            { "type": "System.Object", "uses": ["inherit"], "direct": ["M:#ctor", "M:ToString", "M:Equals(System.Object)", "M:GetHashCode"] },
            { "type": "System.String", "uses": ["name"], "direct": ["P:Length", "P:Chars(System.Int32)", "M:op_Equality(System.String,System.String)", "M:Substring(System.Int32,System.Int32)"] },
            { "type": "System.Void", "uses": ["name"] },
            { "type": "System.Boolean", "uses": ["name"] },
            { "type": "System.Byte", "uses": ["name"] },
            { "type": "System.Char", "uses": ["name"] },
            { "type": "System.Int32", "uses": ["name"] },
            { "type": "System.Int64", "uses": ["name"] },
            { "type": "System.Double", "uses": ["name"] },
            { "type": "System.Decimal", "uses": ["name"] },
            { "type": "System.Nullable`1", "uses": ["name"] },
            { "type": "System.ValueTuple`2", "uses": ["name"] },
            { "type": "System.ValueTuple`3", "uses": ["name"] },
            { "type": "System.Index", "uses": ["name"] },
            { "type": "System.Array", "uses": ["name"], "direct": ["P:Length"] },
            { "type": "System.Enum", "uses": ["name"] },
            { "type": "System.Action", "uses": ["name"] },
            { "type": "System.Func`1", "uses": ["name"] },
            { "type": "System.Func`2", "uses": ["name"] },
            { "type": "System.Span`1", "uses": ["name"], "direct": ["P:Length", "P:Item(System.Int32)"] },
            { "type": "System.Exception", "uses": ["inherit"], "direct": ["M:#ctor(System.String)", "P:Message"] },
            { "type": "System.IDisposable", "uses": ["implement"], "direct": ["M:Dispose"] },
            { "type": "System.Collections.IEnumerator", "uses": ["implement"], "direct": ["M:MoveNext"] },
            { "type": "System.Collections.Generic.IEnumerable`1", "uses": ["implement"], "direct": ["M:GetEnumerator"] },
            { "type": "System.Collections.Generic.IEnumerator`1", "uses": ["implement"], "direct": ["P:Current"] },
            { "type": "System.Collections.Generic.List`1", "uses": ["name"], "direct": ["M:#ctor", "M:Add(`0)", "P:Item(System.Int32)", "P:Count"] },
            { "type": "System.Random", "uses": ["name"], "direct": ["M:#ctor(System.Int32)", "M:Next"] },
            { "type": "System.DateTime", "uses": ["name"], "direct": ["P:Year"] },
            { "type": "System.Math", "uses": ["name"], "direct": ["M:Abs(System.Int32)"] }
          ],
          "deny": [ { "symbol": "F:System.Int32.MinValue", "reason": "Its negation overflows." } ]
        }
        """, "/");
}
