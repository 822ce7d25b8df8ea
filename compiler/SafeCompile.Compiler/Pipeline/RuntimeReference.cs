using Microsoft.CodeAnalysis;
using SafeCompile.Instrumentation;

namespace SafeCompile.Pipeline;

/// <summary>SafeCompile.Runtime as the second binding sees it, read once per process.</summary>
internal static class RuntimeReference
{
    private static readonly Lazy<byte[]> s_bytes = new(() => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "SafeCompile.Runtime.dll")));
    private static readonly Lazy<MetadataReference> s_metadata = new(() => MetadataReference.CreateFromImage(s_bytes.Value));
    private static readonly Lazy<ShimMap> s_shims = new(() => ShimMap.Read(new MemoryStream(s_bytes.Value)));

    internal static MetadataReference Metadata => s_metadata.Value;

    internal static ShimMap Shims => s_shims.Value;
}
