namespace SafeCompile;

/// <summary>What a call used. The same on every machine for the same image and input.</summary>
/// <param name="Fuel">Units of work, never above the limit.</param>
/// <param name="AllocatedBytes">Bytes charged, never above the limit.</param>
/// <param name="MaxDepth">Highest number of live activations.</param>
public readonly record struct PluginUsage(long Fuel, long AllocatedBytes, int MaxDepth);
