using System.Collections.Concurrent;

namespace SafeCompile.Bench;

/// <summary>Fuel of one call per program, for the table. In-process benchmarks share it.</summary>
internal static class FuelUsed
{
    internal static ConcurrentDictionary<string, long> Of { get; } = new();
}
