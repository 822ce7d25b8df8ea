// If this file is wrong an attacker boxes elements of any size for nothing.
using System.Collections;

namespace SafeCompile.Runtime;

/// <content>Arrays whose element type is not known to the code, such as the result of <c>Enum.GetValues(Type)</c>: elements come boxed.</content>
public static partial class ArrayShims
{
    [Shim("M:System.Array.GetEnumerator")]
    public static IEnumerator GetEnumerator(Meter m, Array self)
    {
        Guard.Charge(m, 20, 48);
        return self.GetEnumerator();
    }

    [Shim("M:System.Array.GetValue(System.Int32)")]
    public static object? GetValue(Meter m, Array self, int index)
    {
        Guard.Charge(m, 40, BoxOf(self));
        return self.GetValue(index);
    }

    private static int BoxOf(Array array) => array.GetType().GetElementType()!.IsValueType ? Math.Max(24, 16 + ElementSize(array)) : 0;
}
