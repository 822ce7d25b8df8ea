using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Basic.Reference.Assemblies;
using SafeCompile.Cli.Deriving;

namespace SafeCompile.Cli.Covering;

/// <summary>
/// Every public member of the policy's types in the pinned reference set, that guests are compiled against: direct, metered, or absent with the
/// reason. What a new reference set adds has no reason yet, and is seen.
/// </summary>
internal sealed class Coverage
{
    private readonly Policy _policy;
    private readonly ImmutableArray<AbsenceReason> _reasons;
    private readonly HashSet<SignaturePattern> _used = [];

    internal Coverage(Policy policy, AbsenceFile file)
    {
        _policy = policy;
        _reasons = file.Parse();
        using Framework reference = Open();
        foreach (string name in Deriver.TypesOf(policy).Concat(file.Types).Distinct().Order(StringComparer.Ordinal))
            if (reference.FindType(name) is { } type) Members.AddRange(Of(type).OrderBy(m => m.Id, StringComparer.Ordinal));
    }

    internal List<CoveredMember> Members { get; } = [];

    /// <summary>Patterns that no member needs.</summary>
    internal IEnumerable<string> Unused => _reasons.SelectMany(r => r.Patterns).Where(p => !_used.Contains(p)).Select(p => p.Text);

    internal static Framework Open()
    {
        Dictionary<string, byte[]> images = Net100.ReferenceInfos.All.ToDictionary(r => Path.GetFileNameWithoutExtension(r.FileName), r => r.ImageBytes, StringComparer.Ordinal);
        return new Framework(
            images.Keys.Where(k => k != "System.Runtime").Order(StringComparer.Ordinal).Prepend("System.Runtime"),
            name => images.TryGetValue(name, out byte[]? image) ? new PEReader(ImmutableArray.Create(image)) : null);
    }

    private IEnumerable<CoveredMember> Of(TypeModel type)
    {
        foreach (MethodModel method in type.Methods.Where(m => m.IsVisible && m.Name != ".cctor"))
        {
            string id = MemberId.Of(method);
            bool isProtected = (method.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public;
            var signature = new CoveredSignature(Name(type.Name, id), method.Signature.ParameterTypes, method.Signature.ReturnType, isProtected, Overridden(method));
            yield return Decide(type, id, MemberId.OwnerOf(method), signature);
        }

        foreach (FieldDefinitionHandle handle in type.VisibleFields)
        {
            FieldTarget field = FieldTarget.Of(type.Assembly, handle);
            string id = "F:" + field.FullName[(type.Name.Length + 1)..];
            bool isProtected = (field.Attributes & FieldAttributes.FieldAccessMask) != FieldAttributes.Public;
            yield return Decide(type, id, null, new CoveredSignature(Name(type.Name, id), [], field.Type, isProtected, null));
        }
    }

    private CoveredMember Decide(TypeModel type, string id, string? owner, CoveredSignature signature)
    {
        if (Access(type, id, owner, out PolicyDenial? denial) is { } access) return new(type, id, access, null);
        if (denial is not null) return new(type, id, null, denial.Reason);
        foreach (AbsenceReason reason in _reasons)
        {
            if (reason.Patterns.FirstOrDefault(p => p.Matches(signature)) is not { } pattern) continue;
            _used.Add(pattern);
            return new(type, id, null, reason.Class);
        }

        return new(type, id, null, null);
    }

    private MemberAccess? Access(TypeModel type, string id, string? owner, out PolicyDenial? denial) =>
        _policy.TryGet(MemberId.Symbol(type, id, owner), out PolicyEntry? entry, out denial) ? entry.Access : null;

    /// <summary>The member of a base class that a method overrides, when the policy allows that one.</summary>
    private string? Overridden(MethodModel method)
    {
        if (!method.IsVirtual || (method.Attributes & MethodAttributes.NewSlot) != 0) return null;
        for (TypeModel? type = method.Type.Base?.Model; type is not null; type = type.Base?.Model)
        {
            if (type.Find(method.Name, method.SignatureText) is { IsVirtual: true } found && Access(type, MemberId.Of(found), MemberId.OwnerOf(found), out _) is not null)
                return found.FullName;
        }

        return null;
    }

    private static string Name(string type, string id) => type + "." + id[2..].Split('(', '~')[0];
}
