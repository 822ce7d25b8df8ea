namespace SafeCompile.Tests.Linq;

/// <summary>Each operator twice: the base library's and ours. s is the source, n a small count.</summary>
internal static partial class OperatorCases
{
    public static readonly (string Name, Func<IEnumerable<int>, int, object?> Plain, Func<IEnumerable<int>, int, object?> Metered)[] All =
        [.. Lazy(), .. Immediate()];
}
