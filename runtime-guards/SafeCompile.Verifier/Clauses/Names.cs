// If this file is wrong an attacker's type is taken for one of the host, the guards or the base library.

namespace SafeCompile.Verification;

/// <summary>Claim 4: nobody else's names are declared, no name twice, and every base and interface is one that may be inherited or implemented.</summary>
internal static class Names
{
    internal static void Check(GuestImage image, Findings findings)
    {
        string assembly = image.Metadata.GetString(image.Metadata.GetAssemblyDefinition().Name);
        if (assembly.Length == 0 || IsReserved(assembly) || ExternalType.IsFrameworkAssembly(assembly) || image.Policy.Trusted(assembly) is not null)
            findings.Add("SC6020", assembly, -1, "the assembly takes the name of another: friends of that name would let it in");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (GuestType type in image.Types)
        {
            string name = type.FullName;
            if (!seen.Add(name)) findings.Add("SC6020", name, -1, "declared twice: readers and runtime may bind to different ones");
            if (type.Outer is null && IsReserved(type.Namespace) && !AttributeList.IsEmbedded(type))
                findings.Add("SC6020", name, -1, "declared in a reserved namespace (System, Microsoft, SafeCompile)");
            if (type.Name.Length == 0 || type.Name.Contains('\0') || (type.Outer is not null && type.Namespace.Length > 0))
                findings.Add("SC6020", name, -1, "a malformed type name");
            Base(image, type, findings);
            foreach (SigType contract in type.Interfaces) Interface(image, type, contract, findings);
        }
    }

    internal static bool IsReserved(string ns) => ns is "System" or "Microsoft" or "SafeCompile"
        || ns.StartsWith("System.", StringComparison.Ordinal) || ns.StartsWith("Microsoft.", StringComparison.Ordinal)
        || ns.StartsWith("SafeCompile.", StringComparison.Ordinal);

    private static void Base(GuestImage image, GuestType type, Findings findings)
    {
        if (type.Base is null)
        {
            if (!type.IsInterface && type.Row != 1) findings.Add("SC6021", type.FullName, -1, "a class without a base class");
            return;
        }

        if (type.IsInterface) findings.Add("SC6021", type.FullName, -1, "an interface with a base class");
        if (image.Guest(type.Base) is { } own)
        {
            if ((own.Attributes & System.Reflection.TypeAttributes.Sealed) != 0 || own.IsInterface) findings.Add("SC6021", type.FullName, -1, "derives from a sealed type or an interface");
            return;
        }

        ExternalType? external = image.External(type.Base);
        bool allowed = external is not null && external.Origin switch
        {
            Origin.Framework => external.FullName switch
            {
                "System.Object" => true,
                "System.ValueType" or "System.Enum" or "System.MulticastDelegate" => (type.Attributes & System.Reflection.TypeAttributes.Sealed) != 0,
                "System.Attribute" => AttributeList.IsEmbedded(type) || Allows(image, external, PolicyUse.Inherit),
                _ => Allows(image, external, PolicyUse.Inherit),
            },
            Origin.Trusted => image.Policy.Denial(external.Symbol) is null,
            _ => false,
        };
        if (!allowed) findings.Add("SC6021", type.FullName, -1, $"may not derive from '{image.Describe(type.Base)}'");
    }

    private static void Interface(GuestImage image, GuestType type, SigType contract, Findings findings)
    {
        if (image.Guest(contract) is { } own)
        {
            if (!own.IsInterface) findings.Add("SC6021", type.FullName, -1, $"implements '{own.FullName}', which is no interface");
            return;
        }

        ExternalType? external = image.External(contract);
        bool allowed = external is not null && external.Origin switch
        {
            Origin.Framework => Allows(image, external, PolicyUse.Implement)
                || external.FullName == "System.IEquatable`1"
                || (CompilerSupport.IteratorInterface(external.FullName) && CompilerSupport.IsIterator(type)),
            Origin.Trusted => image.Policy.Denial(external.Symbol) is null,
            _ => false,
        };
        if (!allowed) findings.Add("SC6021", type.FullName, -1, $"may not implement '{image.Describe(contract)}'");
    }

    private static bool Allows(GuestImage image, ExternalType type, PolicyUse use) => image.Policy.AllowsType(type.Symbol, use, out _);
}
