// If this file is wrong an image compiled under a laxer policy, or against other contracts, is loaded under this one.
using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>Claim 3: the image carries one manifest and nothing else, made under this very policy and for the trusted assemblies it names.</summary>
internal static class ManifestClause
{
    internal static ImageManifest? Check(GuestImage image, Findings findings)
    {
        ImageManifest? manifest = Read(image, findings);
        if (manifest is null) return null;
        if (manifest.Policy != image.Policy.Hash)
            findings.Add("SC6005", $"compiled under policy {manifest.Policy[..12]}, but verified under {image.Policy.Hash[..12]}: compile again, or use the policy it was made for");
        foreach (ImageDependency dependency in manifest.Dependencies)
        {
            TrustedAssembly? trusted = image.Policy.Trusted(dependency.Name);
            if (trusted is null || trusted.Sha256 != dependency.Sha256)
                findings.Add("SC6006", dependency.Name, -1, "compiled against an assembly that the policy does not trust with these bytes");
        }

        foreach (AssemblyReferenceHandle handle in image.Metadata.AssemblyReferences)
        {
            string name = image.Metadata.GetString(image.Metadata.GetAssemblyReference(handle).Name);
            if (image.Policy.Trusted(name) is not null && !ExternalType.IsFrameworkAssembly(name) && name != "SafeCompile.Runtime" && !Names(manifest, name))
                findings.Add("SC6006", name, -1, "a reference to a trusted assembly that the manifest does not name");
        }

        return manifest;
    }

    private static bool Names(ImageManifest manifest, string name)
    {
        foreach (ImageDependency dependency in manifest.Dependencies)
            if (dependency.Name == name) return true;
        return false;
    }

    private static ImageManifest? Read(GuestImage image, Findings findings)
    {
        if (image.Metadata.ManifestResources.Count == 0)
        {
            findings.Add("SC6004", "no manifest: the image was not made by this compiler, or was stripped");
            return null;
        }

        ManifestResource resource = default;
        foreach (ManifestResourceHandle handle in image.Metadata.ManifestResources) resource = image.Metadata.GetManifestResource(handle);
        if (image.Metadata.GetString(resource.Name) != ImageManifest.ResourceName || !resource.Implementation.IsNil
            || resource.Attributes is not (ManifestResourceAttributes.Private or ManifestResourceAttributes.Public))
        {
            findings.Add("SC6004", "a resource that is not the manifest");
            return null;
        }

        int rva = image.Pe.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress;
        BlobReader data = rva > 0 ? image.Pe.GetSectionData(rva).GetReader() : default;
        if (resource.Offset != 0 || data.Length < 4 || data.ReadInt32() is var length && (length < 0 || length > Math.Min(data.RemainingBytes, Limits.ManifestBytes)))
        {
            findings.Add("SC6004", "the manifest is not in the file");
            return null;
        }

        if (ImageManifest.TryParse(data.ReadBytes(length), out ImageManifest? manifest, out string error)) return manifest;
        findings.Add("SC6004", "the manifest is refused: " + error);
        return null;
    }
}
