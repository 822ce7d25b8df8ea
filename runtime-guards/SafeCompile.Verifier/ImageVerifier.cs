// If this file is wrong nothing else in this project matters: it decides that every clause was asked.
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace SafeCompile.Verification;

/// <summary>
/// Judges an emitted image on its bytes alone. Trusts neither the compiler nor the rewriter: what a guest must not be able to do is
/// derived again from the IL. The claims are numbered in <c>docs/verifier.md</c>.
/// </summary>
public static class ImageVerifier
{
    // In order. The first four throw at the first failure, because the later ones read what they have checked.
    //  1  Container         the file is a plain IL-only module
    //  2  Tables            only known metadata tables, sorted, capped
    //     Rows              every index of a row leads somewhere
    //     GuestImage.Load   closed list of opcodes and signatures, jumps and handlers well formed
    private static readonly Action<GuestImage, Findings>[] s_clauses =
    [
        Tables.CheckRows, //            no layout, native bits or data out of place
        Names.Check, //                 reserved and double names, bases and interfaces
        AttributesClause.Check, //      closed list by full name
        static (image, findings) => new References(image, findings).Check(), // policy, runtime, trusted, compiler support in its place
        OpcodeUse.Check, //             prefixes and function addresses in their places
        Cycles.Check, //                no cycle without a charge
        Debts.Check, //                 work and memory are paid for, in loops and over calls
        static (image, findings) => new CallDepth(image, findings).Check(), // no recursion without a depth check
        Handlers.Check, //              no handler runs in a dead context
        Statics.Check, //               no static guest state, no type initialiser
        MeterFlow.Check, //             meters come from guards
        GuardUse.Check, //              guards get worthwhile arguments and stand where they belong
        DeadlinePolls.Check, //         where the policy asks for it: no loop and no entry without a poll
        TypeShape.Check, //             small and shallow types, no finalizers
        TypeClause.Check, //            every method is type-safe
    ];

    /// <summary>
    /// Verifies <paramref name="image"/> under <paramref name="policy"/>. Thread-safe; time and memory are proportional to the image,
    /// which may have at most 8 MiB. Never throws, whatever the bytes are: a failure inside is the finding SC6099.
    /// The bytes are copied first, so that changing them meanwhile changes nothing.
    /// </summary>
    public static VerificationResult Verify(ReadOnlyMemory<byte> image, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var findings = new Findings();
        ImageManifest? manifest = null;
        try
        {
            manifest = Judge(image, policy, findings);
        }
        catch (ImageRefusedException e)
        {
            findings.Add(e);
        }
        catch (BadImageFormatException e)
        {
            findings.Add("SC6001", "container refused: " + e.Message);
        }
#pragma warning disable CA1031 // A failing check is a refusal, whatever it fails with.
        catch (Exception e)
        {
            findings.Add("SC6099", $"the verifier failed, so the image is refused ({e.GetType().Name}: {e.Message})");
        }
#pragma warning restore CA1031
        return new VerificationResult(findings.ToImmutable(), manifest);
    }

    private static ImageManifest? Judge(ReadOnlyMemory<byte> image, Policy policy, Findings findings)
    {
        if (image.Length > Limits.ImageBytes)
            throw new ImageRefusedException("SC6002", $"{image.Length} bytes, at most {Limits.ImageBytes} are allowed");
        // The reader copies all of it, and not into an array: one of this size is collected with the oldest generation only.
        using MemoryStream bytes = MemoryMarshal.TryGetArray(image, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(image.ToArray(), writable: false);
        using var pe = new PEReader(bytes, PEStreamOptions.PrefetchEntireImage);
        return Judge(pe, image.Length, policy, findings);
    }

    private static ImageManifest? Judge(PEReader pe, int length, Policy policy, Findings findings)
    {
        MetadataReader metadata = Container.Open(pe, length);
        Tables.Check(metadata);
        Rows.Check(metadata, pe.GetMetadata().GetReader());
        GuestImage guest = GuestImage.Load(pe, metadata, policy);
        ImageManifest? manifest = ManifestClause.Check(guest, findings);
        foreach (Action<GuestImage, Findings> clause in s_clauses)
        {
            try
            {
                clause(guest, findings);
            }
            catch (ImageRefusedException e)
            {
                findings.Add(e);
            }
        }

        return manifest;
    }
}
