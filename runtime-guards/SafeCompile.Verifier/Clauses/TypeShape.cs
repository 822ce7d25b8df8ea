// If this file is wrong an attacker overflows the stack in the type loader, the JIT or a prolog, before any guard runs.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>Claim 14: types are small and shallow enough that loading them and entering their methods is safe; no finalizers.</summary>
internal static class TypeShape
{
    internal static void Check(GuestImage image, Findings findings)
    {
        int[] sizes = new int[image.Types.Length];
        foreach (GuestType type in image.Types)
        {
            if (type.IsValueType && !type.IsEnum && !type.IsImplementationDetails && SizeOf(image, type, sizes, 0) > Limits.StructBytes)
                findings.Add("SC6120", type.FullName, -1, $"a struct of more than {Limits.StructBytes} bytes");
            foreach (GuestMethod method in type.Methods)
            {
                if (method.Name == "Finalize" && method.IsVirtual && method.Signature.Parameters.Length == 0)
                    findings.Add("SC6121", method, -1, "a finalizer: it would run on the runtime's own thread, outside any budget");
                else if (method.IsVirtual && !method.IsNewSlot && !type.IsInterface) Overrides(image, method, findings);
            }
        }

        foreach (GuestMethod method in image.Methods) Frame(image, method, sizes, findings);
    }

    /// <summary>True when the type or one of its declared bases and interfaces names this interface.</summary>
    internal static bool Implements(GuestImage image, GuestType type, ExternalType contract)
    {
        var seen = new HashSet<GuestType>();
        var todo = new Stack<GuestType>();
        todo.Push(type);
        while (todo.TryPop(out GuestType? t))
        {
            foreach (SigType i in t.Interfaces)
            {
                if (image.External(i) is { } external && external.FullName == contract.FullName) return true;
                if (image.Guest(i) is { } own && seen.Add(own)) todo.Push(own);
            }

            if (image.Guest(t.Base) is { } parent) todo.Push(parent);
        }

        return false;
    }

    internal static int PrimitiveSize(SigType type) => type.Kind != SigKind.Primitive ? 0 : type.Primitive switch
    {
        PrimitiveTypeCode.Boolean or PrimitiveTypeCode.SByte or PrimitiveTypeCode.Byte => 1,
        PrimitiveTypeCode.Char or PrimitiveTypeCode.Int16 or PrimitiveTypeCode.UInt16 => 2,
        PrimitiveTypeCode.Int32 or PrimitiveTypeCode.UInt32 or PrimitiveTypeCode.Single => 4,
        PrimitiveTypeCode.Int64 or PrimitiveTypeCode.UInt64 or PrimitiveTypeCode.Double => 8,
        _ => 0,
    };

    // An override of a base-library member is called by the base library: only what the policy names may be overridden.
    private static void Overrides(GuestImage image, GuestMethod method, Findings findings)
    {
        GuestType top = method.Type;
        while (image.Guest(top.Base) is { } parent)
        {
            if (parent.DeclaresVirtual(method.Name, method.Signature.Parameters.Length, newSlot: false)) return;
            top = parent;
        }

        if (image.External(top.Base) is not { Origin: Origin.Framework } external) return;
        bool common = method.Name is "ToString" or "GetHashCode" or "Equals" || external.FullName is "System.MulticastDelegate";
        if (common) return;
        string id = DocumentationId.Method(external.FullName, method.Name, method.Signature, image.NameOf);
        string? owner = DocumentationId.Owner(external.FullName, method.Name, method.Signature, image.NameOf);
        foreach (string type in (ReadOnlySpan<string>)[external.FullName, "System.Exception"])
        {
            var symbol = new PolicySymbol(id.Replace(external.FullName, type, StringComparison.Ordinal), owner?.Replace(external.FullName, type, StringComparison.Ordinal), "T:" + type, external.Namespace);
            if (image.Policy.TryGet(symbol, out _, out PolicyDenial? denial)) return;
            if (denial is not null) break;
        }

        findings.Add("SC6021", method, -1, $"overrides '{id}', which the policy does not name");
    }

    private static void Frame(GuestImage image, GuestMethod method, int[] sizes, Findings findings)
    {
        long bytes = 0;
        foreach (SigType local in method.Locals) bytes += SizeOf(image, local, sizes, 0);
        foreach (SigType parameter in method.Signature.Parameters) bytes += SizeOf(image, parameter, sizes, 0);
        if (bytes > 16 * Limits.StructBytes) findings.Add("SC6120", method, -1, $"a frame of about {bytes} bytes");
    }

    // -1 marks a struct that is being measured: a struct that contains itself has no size, and the type loader would not end.
    // The recursion walks struct-in-struct nesting only, and ends at 16 levels whatever the image says.
    private static int SizeOf(GuestImage image, GuestType type, int[] sizes, int depth)
    {
        int known = sizes[type.Row - 1];
        if (known != 0) return known < 0 ? Limits.StructBytes + 1 : known;
        if (depth > Limits.NestingDepth) return Limits.StructBytes + 1;
        sizes[type.Row - 1] = -1;
        long size = 1;
        foreach (GuestField field in type.Fields)
            if (!field.IsStatic) size = Math.Min(size + SizeOf(image, field.FieldType, sizes, depth + 1), Limits.StructBytes + 1);
        return sizes[type.Row - 1] = (int)size;
    }

    // Type arguments count once per field: more than the runtime needs, never less.
    private static int SizeOf(GuestImage image, SigType type, int[] sizes, int depth)
    {
        if (type.Kind is not (SigKind.Named or SigKind.Generic)) return 8;
        GuestType? guest = image.Guest(type);
        if (guest is null ? !type.IsValueType : !guest.IsValueType || guest.IsEnum) return 8;
        long args = 0;
        foreach (SigType arg in type.Args) args += SizeOf(image, arg, sizes, depth + 1);
        long size = guest is null ? 32 + args : SizeOf(image, guest, sizes, depth) + args * Math.Max(1, guest.Fields.Count);
        return (int)Math.Min(size, Limits.StructBytes + 1);
    }
}
