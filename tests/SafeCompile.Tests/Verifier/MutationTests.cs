using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using SafeCompile.Verification;

namespace SafeCompile.Tests.Verifier;

/// <summary>Takes single guards out of an emitted image, or weakens them, in place. Each mutant must be refused.</summary>
public class MutationTests
{
    private static readonly string[] s_loopOrDepth = ["Charge", "Enter", "Leave", "Live", "Caught", "Try", "Finally", "Counted", "PrepaidThrough"];

    [Fact]
    public void Every_removed_guard_is_missed()
    {
        byte[] honest = GuestText.Compile(Samples.Everything);
        int mutants = 0;
        foreach (Site site in Sites(honest))
        {
            if (!s_loopOrDepth.Contains(site.Name) || IsEquivalent(site)) continue;
            byte[] mutant = [.. honest];
            Remove(mutant, site);
            mutants++;
            Assert.False(ImageVerifier.Verify(mutant, GuestText.Policy).Accepted, $"{site.Method} survives without {site.Name}/{site.Parameters} at {site.Offset:x}");
        }

        Assert.True(mutants >= 15, $"only {mutants} mutants");
    }

    [Fact]
    public void Every_weakened_charge_is_refused()
    {
        byte[] honest = GuestText.Compile(Samples.Everything);
        int mutants = 0;
        foreach (Site site in Sites(honest))
        {
            // ldc.i4.1 to ldc.i4.8 right before the call becomes ldc.i4.0 or ldc.i4.m1.
            if (site.Name is not ("Charge" or "Enter" or "Resume" or "Try" or "Counted" or "PrepaidThrough") || site.Parameters == 3 || honest[site.FileOffset - 1] is < 0x17 or > 0x1e) continue;
            foreach (byte weak in (ReadOnlySpan<byte>)[0x16, 0x15])
            {
                byte[] mutant = [.. honest];
                mutant[site.FileOffset - 1] = weak;
                mutants++;
                Assert.False(ImageVerifier.Verify(mutant, GuestText.Policy).Accepted, $"{site.Method} survives with a weak {site.Name} at {site.Offset:x}");
            }
        }

        Assert.True(mutants >= 20, $"only {mutants} mutants");
    }

    // A function that cannot recurse and has no loop does bounded work with or without its entry charge; the bound on such call trees is
    // a later claim. Leave missing on an exit counts an activation too many: the guest pays for it, nobody else. Each turn of a loop around
    // a yield passes Resume, which takes fuel too.
    private static bool IsEquivalent(Site site) => site is { Name: "Charge", Parameters: 1 } or { Name: "Leave" } or { Method: "MoveNext", Name: "Charge" };

    private static void Remove(byte[] image, Site site)
    {
        Span<byte> call = image.AsSpan(site.FileOffset, 5);
        call.Clear(); // nop
        int at = 0;
        bool keepsOne = site is { Parameters: 5, Returns: true }; // There is no room to push: an argument stays in place of the result.
        for (int i = 0; i < site.Parameters - (keepsOne ? 1 : 0); i++) call[at++] = 0x26; // pop
        if (site.Returns && !keepsOne) call[at] = site.Name is "Live" ? (byte)0x17 : site.Name is "Finally" ? (byte)0x16 : (byte)0x14; // ldc.i4.1, ldc.i4.0, ldnull
    }

    private sealed record Site(string Method, string Name, int Parameters, bool Returns, int Offset, int FileOffset);

    private static List<Site> Sites(byte[] image)
    {
        using var pe = new PEReader(new MemoryStream(image));
        MetadataReader metadata = pe.GetMetadataReader();
        var sites = new List<Site>();
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0) continue;
            MethodBodyBlock body = pe.GetMethodBody(method.RelativeVirtualAddress);
            byte[] il = body.GetILBytes()!;
            PEMemoryBlock block = pe.GetSectionData(method.RelativeVirtualAddress);
            int header = (block.GetReader().ReadByte() & 3) == 2 ? 1 : 12;
            int section = pe.PEHeaders.GetContainingSectionIndex(method.RelativeVirtualAddress);
            int start = method.RelativeVirtualAddress - pe.PEHeaders.SectionHeaders[section].VirtualAddress + pe.PEHeaders.SectionHeaders[section].PointerToRawData + header;
            for (int i = 0; i + 5 <= il.Length; i++)
            {
                // An operand may look like a call: only method references and instantiations are of interest.
                if (il[i] != 0x28 || il[i + 4] is not (0x0a or 0x2b)) continue;
                EntityHandle target = MetadataTokens.EntityHandle(BitConverter.ToInt32(il, i + 1));
                if (target.Kind == HandleKind.MethodSpecification && MetadataTokens.GetRowNumber(target) <= metadata.GetTableRowCount(TableIndex.MethodSpec))
                    target = metadata.GetMethodSpecification((MethodSpecificationHandle)target).Method;
                if (target.Kind != HandleKind.MemberReference || MetadataTokens.GetRowNumber(target) > metadata.GetTableRowCount(TableIndex.MemberRef)) continue;
                System.Reflection.Metadata.MemberReference member = metadata.GetMemberReference((MemberReferenceHandle)target);
                if (member.Parent.Kind != HandleKind.TypeReference || metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name) != "Guard") continue;
                BlobReader blob = metadata.GetBlobReader(member.Signature);
                if ((blob.ReadByte() & 0x10) != 0) blob.ReadCompressedInteger();
                int parameters = blob.ReadCompressedInteger();
                sites.Add(new Site(metadata.GetString(method.Name), metadata.GetString(member.Name), parameters, blob.ReadByte() != 0x01, i, start + i));
                i += 4;
            }
        }

        return sites;
    }
}
