using System.Collections.Immutable;

namespace SafeCompile;

/// <summary>A resolved policy as bytes, for the compile worker: no file is read again, so both processes use the same one.</summary>
public sealed partial class Policy
{
    private const int MaxEntries = 200_000;

    /// <summary>Writes the policy; a preset by its name, anything else entry by entry.</summary>
    public void WriteTo(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Preset ?? "");
        if (Preset is null)
        {
            writer.Write(Name);
            writer.Write(_allowed.Count);
            foreach (PolicyEntry e in _allowed.Values)
            {
                writer.Write(e.Symbol);
                writer.Write((byte)e.Access);
                writer.Write((byte)e.Uses);
                writer.Write(e.Fuel);
                writer.Write(e.Bytes);
            }

            writer.Write(_denied.Count);
            foreach (PolicyDenial d in _denied.Values)
            {
                writer.Write(d.Symbol);
                writer.Write(d.Reason ?? "");
            }

            writer.Write(Limits.Fuel);
            writer.Write(Limits.CallDepth);
            writer.Write(Limits.AllocatedBytes);
        }

        writer.Write(DeadlinePolls);
        CompileLimits.WriteTo(writer);
        writer.Write(TrustedAssemblies.Length);
        foreach (TrustedAssembly t in TrustedAssemblies)
        {
            writer.Write(t.Name);
            writer.Write(t.Sha256);
            writer.Write(t.Path ?? "");
        }
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote. Throws <see cref="InvalidDataException"/> for anything else.</summary>
    public static Policy ReadFrom(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        string preset = reader.ReadString();
        Policy policy;
        if (preset.Length > 0)
        {
            if (!PresetNames.Contains(preset)) throw new InvalidDataException("Unknown preset.");
            policy = Load(preset);
        }
        else
        {
            string name = reader.ReadString();
            var allowed = new Dictionary<string, PolicyEntry>(StringComparer.Ordinal);
            for (int n = Count(reader); n > 0; n--)
            {
                var e = new PolicyEntry(reader.ReadString(), (MemberAccess)reader.ReadByte(), (PolicyUse)reader.ReadByte(), reader.ReadInt32(), reader.ReadInt32(), null);
                allowed[e.Symbol] = e;
            }

            var denied = new Dictionary<string, PolicyDenial>(StringComparer.Ordinal);
            for (int n = Count(reader); n > 0; n--)
            {
                var d = new PolicyDenial(reader.ReadString(), reader.ReadString() is { Length: > 0 } reason ? reason : null);
                denied[d.Symbol] = d;
            }

            policy = new Policy(name, null, allowed, denied, [], new PolicyLimits(reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt64()), false, CompileLimits.Default);
        }

        policy = policy.WithDeadlinePolls(reader.ReadBoolean());
        policy = policy.WithCompileLimits(CompileLimits.ReadFrom(reader));

        var trusted = ImmutableArray.CreateBuilder<TrustedAssembly>();
        for (int n = Count(reader); n > 0; n--)
            trusted.Add(new TrustedAssembly(reader.ReadString(), reader.ReadString(), reader.ReadString() is { Length: > 0 } path ? path : null));
        return trusted.Count == 0 ? policy : new Policy(policy.Name, policy.Preset, policy._allowed, policy._denied, trusted.ToImmutable(), policy.Limits, policy.DeadlinePolls, policy.CompileLimits);
    }

    private static int Count(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        return count is >= 0 and <= MaxEntries ? count : throw new InvalidDataException("Malformed policy.");
    }
}
