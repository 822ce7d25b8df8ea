using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using static SafeCompile.Tests.Verifier.Mutants.Reliance;

namespace SafeCompile.Tests.Verifier.Mutants;

/// <summary>One change of an honest image.</summary>
/// <param name="Kind">Which of the changes of <see cref="Mutations"/>.</param>
/// <param name="Where">Method or row, for the report.</param>
/// <param name="Of">The mutant of the honest image.</param>
/// <param name="Argument">Gives <see cref="Equivalent"/>; asked only of mutants that are accepted, since it may have to look for it.</param>
internal sealed record Mutant(string Kind, string Where, Func<byte[], byte[]> Of, Func<string?> Argument)
{
    /// <summary>One that keeps the layout: a change of some bytes in place.</summary>
    internal Mutant(string kind, string where, Action<byte[]> change, string? equivalent)
        : this(kind, where, honest => Changed(honest, change), () => equivalent)
    {
    }

    /// <summary>Why the mutant may be accepted, null when it must be refused.</summary>
    internal string? Equivalent => Argument();

    private static byte[] Changed(byte[] honest, Action<byte[]> change)
    {
        byte[] bytes = [.. honest];
        change(bytes);
        return bytes;
    }
}

/// <summary>
/// Every single change of these kinds that an image has room for. What must be refused is decided here, from the control flow of the
/// method alone; where a change breaks none of the verifier's claims, the argument stands beside it.
/// </summary>
internal static class Mutations
{
    internal const string ByRunning = "what is still paid is more than the work: the mutants that are run show it";

    private const string OffCycle = "no cycle of control flow relies on this charge, and all instructions of the method together are less than claim 20 lets an activation owe";
    private const string Allocated = "no cycle of control flow allocates without another charge, and what is made once is less than claim 21 lets an activation owe";
    private const string TooDeep = "an activation that is not taken back counts too much, at the guest's own expense";
    private const string NothingBelow = "the function only throws: below it is no activation that its depth could stop";
    private const string NoMeter = "without a meter the first guard throws, before anything is done";
    private const string Reserved = "a reserve of stack or a depth that is not given back counts too much, at the guest's own expense";
    private const string IteratorReserve = "the finally of an iterator asks for its stack itself; that its try reserves some is assumed, not proved";
    private const string FilterPrice = "the price of an exception that the runtime swallows in a filter is assumed, not proved";
    private const string NotOurs = "the null check of a lock keeps no promise of the sandbox";
    private const string OwnState = "whichever slot it is, it is the guest's own state, and a cast checks its class";
    private const string NoSuchMember = "SafeCompile.Runtime has no such member: the runtime cannot resolve it, and the host says so (SC7011)";
    private const string SamePrice = "the other guard takes as much or more";

    internal static IEnumerable<Mutant> Of(MutantImage image) =>
        [.. image.Methods.SelectMany(m => Guards(image, m)), .. image.Methods.SelectMany(m => Loops(image, m)), .. Statics(image), .. Locals(image), .. Names(image), .. Flags(image)];

    private static IEnumerable<Mutant> Guards(MutantImage image, MutantMethod method)
    {
        for (int i = 0; i < method.Code.Instructions.Count; i++)
        {
            Instruction call = method.Code.Instructions[i];
            if (call.Code.Value != OpCodes.Call.Value || !image.Guards.TryGetValue(method.Code.Token(call), out GuardMember? guard)) continue;
            string where = $"{method.Name}+{call.Offset:x} {guard.Name}";
            int at = method.FileOffset + call.Offset;
            if (Removed(guard) is { } instead) yield return new Mutant("remove", where, b => instead.CopyTo(b, at), WithoutCharge(image, method, i, guard, bytes: false, removed: true));
            foreach ((string kind, int constant, bool bytes) in Constants(method, i, guard))
            {
                Instruction load = method.Code.Instructions[constant];
                foreach (sbyte weak in (sbyte[])[0, -1])
                {
                    if (Weakened(load, method.Code.Il, weak) is not { } shorter) continue;
                    string? equivalent = guard.Name is "Statics" or "PublishStatics" ? OwnState : weak < 0 ? null : WithoutCharge(image, method, i, guard, bytes, removed: false);
                    yield return new Mutant(kind, where, b => shorter.CopyTo(b, method.FileOffset + load.Offset), equivalent);
                }
            }

            foreach ((string kind, int constant, int cheaper) in Prices(method, i, guard))
            {
                Instruction load = method.Code.Instructions[constant];
                yield return new Mutant(kind, $"{where} for {cheaper}", b => Cheaper(load, cheaper).CopyTo(b, method.FileOffset + load.Offset), ByRunning);
            }

            foreach (GuardMember other in image.Guards.Values.Where(g => g.Name != guard.Name && g.Token >> 24 == guard.Token >> 24 && g.Signature.AsSpan().SequenceEqual(guard.Signature.AsSpan())))
            {
                yield return new Mutant("retarget", $"{where} to {other.Name}", b => BinaryPrimitives.WriteInt32LittleEndian(b.AsSpan(at + 1), other.Token), Retargeted(image, method, i, guard, other));
            }
        }
    }

    // nop, with the arguments popped and something of the result's kind pushed; null where five bytes have no room for it.
    private static byte[]? Removed(GuardMember guard)
    {
        if (guard.IsGeneric || guard.Name is "Statics" or "PublishStatics" or "StaticsFailed" or "GenericStatics") return null;
        byte? push = guard.Result switch
        {
            0x01 => null,
            0x02 => guard.Name is "Finally" ? (byte)0x16 : (byte)0x17,
            0x08 => 0x16,
            0x12 or 0x1c or 0x0e => 0x14,
            _ => 0xff,
        };
        if (push == 0xff || guard.Parameters + (push is null ? 0 : 1) > 5) return null;
        byte[] code = new byte[5];
        code.AsSpan(0, guard.Parameters).Fill(0x26);
        if (push is { } value) code[guard.Parameters] = value;
        return code;
    }

    // The constants that a guard gets: its last argument, and the one before where both are.
    private static IEnumerable<(string Kind, int Index, bool Bytes)> Constants(MutantMethod method, int call, GuardMember guard)
    {
        if (guard.Parameters == 0 || guard.IsGeneric || call == 0 || !IsConstant(method.Code.Instructions[call - 1])) yield break;
        bool twoOf = guard is { Name: "Charge", Parameters: 3 };
        yield return ("weaken", call - 1, twoOf || guard.Name == "Alloc");
        if (twoOf && call > 1 && IsConstant(method.Code.Instructions[call - 2])) yield return ("weaken", call - 2, false);
    }

    // Half of what a guard takes, and 1, for fuel and for bytes.
    private static IEnumerable<(string Kind, int Index, int Price)> Prices(MutantMethod method, int call, GuardMember guard)
    {
        if (!(TakesFuel(guard) || guard.Name == "Alloc")) yield break;
        foreach ((_, int index, bool bytes) in Constants(method, call, guard))
        {
            int price = Constant(method.Code, method.Code.Instructions[index]);
            foreach (int cheaper in (int[])[price / 2, 1])
                if (cheaper > 0 && cheaper < price && (cheaper == price / 2 || price > 3)) yield return (bytes ? "cheapen bytes" : "cheapen fuel", index, cheaper);
        }
    }

    private static int Constant(IlCode code, Instruction load) => load.Code.Value switch
    {
        0x1f => (sbyte)code.Il[load.Operand],
        0x20 => BitConverter.ToInt32(code.Il, load.Operand),
        _ => load.Code.Value - 0x16,
    };

    private static byte[] Cheaper(Instruction load, int price) => load.Code.Value switch
    {
        0x1f => [0x1f, (byte)price],
        0x20 => [0x20, .. BitConverter.GetBytes(price)],
        _ => [(byte)(0x16 + price)],
    };

    private static byte[]? Weakened(Instruction load, byte[] il, sbyte value) => load.Code.Value switch
    {
        0x16 when value == 0 => null,
        >= 0x16 and <= 0x1e => [value == 0 ? (byte)0x16 : (byte)0x15],
        0x1f => (sbyte)il[load.Operand] == value ? null : [0x1f, (byte)value],
        _ => [0x20, .. BitConverter.GetBytes((int)value)],
    };

    private static string? WithoutCharge(MutantImage image, MutantMethod method, int call, GuardMember guard, bool bytes, bool removed)
    {
        if (bytes || guard.Name is "Alloc") return NeedsBytes(image, method, call) ? null : Allocated;
        if (guard is { Name: "Charge", Parameters: 3 } && removed && NeedsBytes(image, method, call)) return null;
        if (guard.Name is "Leave") return TooDeep;
        if (guard.Name is "Enter" && OnlyThrows(image, method)) return NothingBelow;
        if (guard.Name is "Current") return NoMeter;
        if (guard.Name is "EndTry" or "EndFinally") return Reserved;
        if (guard.Name is "LockNull") return NotOurs;
        if (guard.Name is "Filter") return FilterPrice;
        if (guard.Name is "Try" && method.Name == "MoveNext") return IteratorReserve;
        if (guard.Name is "Counted" or "CountedThrough" && !LoopRelies(image, method, call)) return Unpaid(method);
        return guard.Name is "Charge" or "Throw" or "Rethrow" && !NeedsCharge(image, method, call) ? Unpaid(method) : null;
    }

    // Never returns, and calls nothing that could be code of the guest: a few calls of guards and of constructors, none of a declared method or by a slot.
    private static bool OnlyThrows(MutantImage image, MutantMethod method)
    {
        foreach (Instruction it in method.Code.Instructions)
        {
            if (it.Code.Value is 0x2a or 0x6f) return false;
            if (it.Code.Value is not (0x28 or 0x73)) continue;
            EntityHandle callee = MetadataTokens.EntityHandle(BitConverter.ToInt32(method.Code.Il, it.Operand));
            if (callee.Kind == HandleKind.MethodSpecification) callee = image.Metadata.GetMethodSpecification((MethodSpecificationHandle)callee).Method;
            if (callee.Kind == HandleKind.MethodDefinition) return false;
        }

        return true;
    }

    // The work of a large method is no argument: it must be looked at.
    private static string Unpaid(MutantMethod method) => IsSmall(method) ? OffCycle : ByRunning;

    private static string? Retargeted(MutantImage image, MutantMethod method, int call, GuardMember from, GuardMember to) => (from.Name, to.Name) switch
    {
        ("Enter", "Resume") or ("Resume", "Enter") => SamePrice,
        ("Charge", "Enter" or "Resume") => TooDeep,
        ("Enter", "Charge") when OnlyThrows(image, method) => NothingBelow,
        ("Counted", "CountedThrough") or ("Prepaid", "PrepaidThrough") => SamePrice,
        ("EndTry", "Caught") => SamePrice,
        ("Filter", "Live") => FilterPrice,
        ("PrepaidThrough", "Prepaid") when !AnyTestRelies(image, method, Local(method, call - 4)) => Unpaid(method),
        ("Counted" or "CountedThrough", _) when !LoopRelies(image, method, call) => Unpaid(method),
        ("Charge", _) when !NeedsCharge(image, method, call) => Unpaid(method),
        _ => null,
    };

    // A loop without any guard in it was paid for by its count: one round more, or a step less, was not.
    private static IEnumerable<Mutant> Loops(MutantImage image, MutantMethod method)
    {
        bool Stops(int other) => TakesFuel(image, method, other);
        (HashSet<int> counters, HashSet<int> bounds) = Counted(image, method);
        for (int i = 2; i + 2 < method.Code.Instructions.Count; i++)
        {
            Instruction it = method.Code.Instructions[i];
            int at = method.FileOffset + it.Offset;
            byte? wider = it.Code.Value switch { 0x32 => 0x31, 0x3f => 0x3e, 0x30 => 0x2f, 0x3d => 0x3c, _ => null };
            if (wider is { } branch && IsTest(method, i, counters, bounds) && method.Code.Targets(it).Single() <= it.Offset && method.Code.IsOnCycle(i, Stops))
                yield return new Mutant("widen", $"{method.Name}+{it.Offset:x}", b => b[at] = branch, null);

            // load i; ldc.i4.1; add or sub; store i: the step of a counter.
            if (it.Code.Value == 0x17 && method.Code.Instructions[i + 1] is { Code.Value: 0x58 or 0x59 } step && IsStore(method, i + 2)
                && Local(method, i - 1) is { } stepped && Local(method, i + 2) == stepped && counters.Contains(stepped) && method.Code.IsOnCycle(i, Stops))
            {
                yield return new Mutant("stall", $"{method.Name}+{it.Offset:x}", b => b[at] = 0x16, null);
                yield return new Mutant("reverse", $"{method.Name}+{step.Offset:x}", b => b[method.FileOffset + step.Offset] = step.Code.Value == 0x58 ? (byte)0x59 : (byte)0x58, null);
            }
        }
    }

    private static bool IsStore(MutantMethod m, int i) => i < m.Code.Instructions.Count && m.Code.Instructions[i].Code.Value is (>= 0x0a and <= 0x0d) or 0x13;

    private static IEnumerable<Mutant> Statics(MutantImage image)
    {
        foreach (FieldDefinitionHandle handle in image.Metadata.FieldDefinitions)
        {
            FieldDefinition field = image.Metadata.GetFieldDefinition(handle);
            if ((field.Attributes & FieldAttributes.Static) != 0) continue;
            int at = image.Row(TableIndex.Field, MetadataTokens.GetRowNumber(handle));
            yield return new Mutant("static", image.Metadata.GetString(field.Name), b => b[at] |= 0x10, null);
        }
    }

    // A local of a number becomes a reference and the other way round; only locals that some instruction uses.
    private static IEnumerable<Mutant> Locals(MutantImage image)
    {
        var done = new HashSet<BlobHandle>();
        foreach (MutantMethod method in image.Methods.Where(m => !m.Locals.IsNil))
        {
            BlobHandle blob = image.Metadata.GetStandaloneSignature(method.Locals).Signature;
            if (!done.Add(blob)) continue;
            BlobReader reader = image.Metadata.GetBlobReader(blob);
            int length = reader.Length;
            reader.ReadSignatureHeader();
            int count = reader.ReadCompressedInteger();
            // Up to the first local that takes more than one byte: what follows would need a parser of signatures.
            for (int local = 0; local < count && reader.RemainingBytes > 0; local++)
            {
                int at = image.File(blob) + Prefix(length) + reader.Offset;
                byte type = reader.ReadByte();
                byte? other = type switch { >= 0x02 and <= 0x0d => 0x1c, 0x0e or 0x1c => 0x08, _ => null };
                if (other is not { } changed) break;
                if (Enumerable.Range(0, method.Code.Instructions.Count).Any(i => Local(method, i) == local))
                    yield return new Mutant("local", $"{method.Name} local {local}", b => b[at] = changed, null);
            }
        }
    }

    private static int Prefix(int length) => length < 0x80 ? 1 : length < 0x4000 ? 2 : 4;

    // A name without its first letter is nobody's: no policy allows it, no assembly declares it.
    private static IEnumerable<Mutant> Names(MutantImage image)
    {
        int size = image.IndexSize(HeapIndex.String);
        for (int row = 1; row <= image.Metadata.GetTableRowCount(TableIndex.MemberRef); row++)
        {
            System.Reflection.Metadata.MemberReference member = image.Metadata.GetMemberReference(MetadataTokens.MemberReferenceHandle(row));
            string name = image.Metadata.GetString(member.Name);
            if (name.Length < 3) continue;
            int at = image.Row(TableIndex.MemberRef, row) + image.Metadata.GetTableRowSize(TableIndex.MemberRef) - image.IndexSize(HeapIndex.Blob) - size;
            yield return new Mutant("rename", name, b => Add(b, at, size, 1), IsRuntime(image, member.Parent) ? NoSuchMember : null);
        }

        for (int row = 1; row <= image.Metadata.GetTableRowCount(TableIndex.TypeRef); row++)
        {
            TypeReference type = image.Metadata.GetTypeReference(MetadataTokens.TypeReferenceHandle(row));
            if (image.Metadata.GetString(type.Name).Length < 3) continue;
            int at = image.Row(TableIndex.TypeRef, row) + image.Metadata.GetTableRowSize(TableIndex.TypeRef) - (2 * size);
            // IDictionary without its I is a type again.
            int letters = image.Metadata.GetString(type.Name) is ['I', >= 'A' and <= 'Z', ..] ? 2 : 1;
            yield return new Mutant("rename", image.Metadata.GetString(type.Name), b => Add(b, at, size, letters), IsRuntime(image, MetadataTokens.TypeReferenceHandle(row)) ? NoSuchMember : null);
        }
    }

    private static bool IsRuntime(MutantImage image, EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeSpecification)
        {
            BlobReader blob = image.Metadata.GetBlobReader(image.Metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
            if (blob.ReadByte() != 0x15) return false;
            blob.ReadByte();
            parent = blob.ReadTypeHandle();
        }

        while (parent.Kind == HandleKind.TypeReference)
        {
            EntityHandle scope = image.Metadata.GetTypeReference((TypeReferenceHandle)parent).ResolutionScope;
            if (scope.Kind == HandleKind.AssemblyReference) return image.Metadata.GetString(image.Metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == "SafeCompile.Runtime";
            parent = scope;
        }

        return false;
    }

    private static void Add(byte[] bytes, int at, int size, int letters)
    {
        if (size == 2) BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)) + letters));
        else BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) + (uint)letters);
    }

    // Native, synchronised, and an entry that somebody else can call: P/Invoke.
    private static IEnumerable<Mutant> Flags(MutantImage image)
    {
        foreach (MethodDefinitionHandle handle in image.Metadata.MethodDefinitions)
        {
            int at = image.Row(TableIndex.MethodDef, MetadataTokens.GetRowNumber(handle));
            string name = image.Metadata.GetString(image.Metadata.GetMethodDefinition(handle).Name);
            yield return new Mutant("synchronized", name, b => b[at + 4] |= 0x20, null);
            yield return new Mutant("pinvoke", name, b => b[at + 7] |= 0x20, null);
        }
    }
}
