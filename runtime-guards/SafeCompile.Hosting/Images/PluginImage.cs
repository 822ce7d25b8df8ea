using SafeCompile.Hosting;
using SafeCompile.Verification;

namespace SafeCompile;

/// <summary>
/// The bytes of a compiled guest together with the policy that they are judged by. Immutable and thread-safe; may be stored
/// and read again. Holding one proves nothing yet: <see cref="PluginHost.Load(PluginImage, LoadMode)"/> verifies the bytes every time.
/// </summary>
public sealed class PluginImage
{
    private PluginImage(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> pdb, Policy policy, string? entryPoint)
    {
        Bytes = bytes;
        Pdb = pdb;
        Policy = policy;
        EntryPoint = entryPoint;
    }

    /// <summary>The assembly.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Its portable PDB, empty when there is none; only used to name the author's lines.</summary>
    public ReadOnlyMemory<byte> Pdb { get; }

    /// <summary>The policy of the compiler that made it, or of the host that read it.</summary>
    public Policy Policy { get; }

    /// <summary>Hash of the policy, as in the image's manifest.</summary>
    public string PolicyHash => Policy.Hash;

    /// <summary><c>Type.Method</c> of the entry point, null for a library.</summary>
    public string? EntryPoint { get; }

    /// <summary>
    /// Attaches the host's policy to stored bytes, which are copied. Throws <see cref="PluginImageException"/> when they are no
    /// image or were compiled under another policy: revoking an allowance therefore also revokes every image that used it.
    /// </summary>
    public static PluginImage Read(ReadOnlyMemory<byte> bytes, Policy policy, ReadOnlyMemory<byte> pdb = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        byte[] copy = bytes.ToArray();
        ImageManifest manifest = ImageMetadata.Manifest(copy);
        if (!string.Equals(manifest.Policy, policy.Hash, StringComparison.Ordinal))
        {
            throw new PluginImageException(
                HostErrors.OtherPolicy,
                $"The image was compiled under {(manifest.Preset is null ? "another policy" : $"policy '{manifest.Preset}'")}, not under this '{policy.Name}'. Compile its sources again.");
        }

        return new PluginImage(copy, pdb.ToArray(), policy, ImageMetadata.EntryPoint(copy));
    }

    /// <summary>Takes what the compiler has just emitted; the arrays must not be changed any more.</summary>
    internal static PluginImage FromCompiler(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> pdb, Policy policy) =>
        new(bytes, pdb, policy, ImageMetadata.EntryPoint(bytes));
}
