using SafeCompile.Verification;

namespace SafeCompile.Cli.Building;

/// <summary>Images that the user names: bytes from anywhere.</summary>
internal static class StoredImage
{
    // The verifier refuses what is larger than 8 MiB; no need to read more than that shows.
    private const int MaxBytes = (8 << 20) + 1;

    /// <summary>True for an input that is an image, not source.</summary>
    internal static bool Is(string path) => Path.GetExtension(path).Equals(".dll", StringComparison.OrdinalIgnoreCase) && File.Exists(path);

    /// <summary>The file, or its beginning when it is too large to be an image.</summary>
    internal static byte[] Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] buffer = new byte[Math.Clamp(stream.Length + 1, 1, MaxBytes)];
        int length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return buffer[..length];
    }

    /// <summary>The PDB beside an image, empty when there is none.</summary>
    internal static byte[] ReadPdb(string path)
    {
        string pdb = Path.ChangeExtension(path, ".pdb");
        return File.Exists(pdb) && new FileInfo(pdb).Length < MaxBytes ? File.ReadAllBytes(pdb) : [];
    }

    /// <summary>The verdict under <paramref name="named"/>, else under the preset that the image names, else under <c>console</c>.</summary>
    internal static (VerificationResult Verdict, Policy Policy) Verify(byte[] bytes, Policy? named, Func<Policy, Policy> trust)
    {
        Policy policy = named ?? trust(Policy.Console);
        VerificationResult verdict = ImageVerifier.Verify(bytes, policy);
        if (named is not null || verdict.Accepted || verdict.Manifest is not { Preset: { } preset } manifest || !Policy.PresetNames.Contains(preset)) return (verdict, policy);
        policy = trust(Policy.Load(preset));
        if (policy.WithDeadlinePolls() is var polled && polled.Hash == manifest.Policy) policy = polled;
        return (ImageVerifier.Verify(bytes, policy), policy);
    }
}
