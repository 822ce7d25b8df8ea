// If a shape here admits one instruction more, an attacker writes a free loop inside it.
using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>Methods that the compiler writes by itself and that no pass can reach, matched instruction by instruction.</summary>
internal static class KnownShapes
{
    private static readonly ILOpCode[] s_event =
    [
        ILOpCode.Ldarg, ILOpCode.Ldfld, ILOpCode.Stloc, ILOpCode.Ldloc, ILOpCode.Stloc, ILOpCode.Ldloc, ILOpCode.Ldarg, ILOpCode.Call,
        ILOpCode.Castclass, ILOpCode.Stloc, ILOpCode.Ldarg, ILOpCode.Ldflda, ILOpCode.Ldloc, ILOpCode.Ldloc, ILOpCode.Call, ILOpCode.Stloc,
        ILOpCode.Ldloc, ILOpCode.Ldloc, ILOpCode.Bne_un, ILOpCode.Ret,
    ];

    private static readonly ILOpCode[] s_hash =
    [
        ILOpCode.Ldarg, ILOpCode.Brfalse, ILOpCode.Ldc_i4, ILOpCode.Stloc, ILOpCode.Ldc_i4, ILOpCode.Stloc, ILOpCode.Br,
        ILOpCode.Ldarg, ILOpCode.Ldloc, ILOpCode.Callvirt, ILOpCode.Ldloc, ILOpCode.Xor, ILOpCode.Ldc_i4, ILOpCode.Mul, ILOpCode.Stloc,
        ILOpCode.Ldloc, ILOpCode.Ldc_i4, ILOpCode.Add, ILOpCode.Stloc,
        ILOpCode.Ldloc, ILOpCode.Ldarg, ILOpCode.Callvirt, ILOpCode.Blt, ILOpCode.Ldloc, ILOpCode.Ret,
    ];

    /// <summary>
    /// The accessor of a field-like event: combine, compare-and-swap, again if another thread was faster. Guests have one thread,
    /// so the second round never comes.
    /// </summary>
    internal static bool IsEventAccessor(GuestImage image, GuestMethod method) =>
        (method.Name.StartsWith("add_", StringComparison.Ordinal) || method.Name.StartsWith("remove_", StringComparison.Ordinal))
        && (method.Attributes & MethodAttributes.SpecialName) != 0
        && Matches(method, s_event)
        && image.Method(method.Code[7].Operand).Reference?.Id is "M:System.Delegate.Combine(System.Delegate,System.Delegate)" or "M:System.Delegate.Remove(System.Delegate,System.Delegate)"
        && image.Method(method.Code[14].Operand).Reference?.Id == "M:System.Threading.Interlocked.CompareExchange``1(``0@,``0,``0)"
        && method.Code[11].Operand == method.Code[1].Operand
        && method.Code[18].Operand == 3 && !method.IsTarget.AsSpan(4).Contains(true)
        && method.Code[3].Operand == method.Code[2].Operand && method.Code[15].Operand == method.Code[2].Operand
        && method.Code[16].Operand == method.Code[2].Operand && method.Code[17].Operand == method.Code[4].Operand
        && method.Code[5].Operand == method.Code[4].Operand && method.Code[13].Operand == method.Code[4].Operand;

    /// <summary>The hash that a switch over many strings computes once: a walk along the string, which ends with it.</summary>
    internal static bool IsComputeStringHash(GuestImage image, GuestMethod method) =>
        method.Type is { IsImplementationDetails: true, Outer: null }
        && method.Name == "ComputeStringHash"
        && method.Signature is { Parameters: [var text], IsInstance: false }
        && text.Is(PrimitiveTypeCode.String)
        && Matches(method, s_hash)
        && image.Method(method.Code[9].Operand).Reference?.Id == "M:System.String.get_Chars(System.Int32)"
        && image.Method(method.Code[21].Operand).Reference?.Id == "M:System.String.get_Length"
        && method.Code[1].Operand == 23 && method.Code[6].Operand == 19 && method.Code[22].Operand == 7
        && method.Code[16].Operand == 1
        && method.Code[5].Operand != method.Code[3].Operand
        && Same(method, 5, 8, 15, 18, 19) && Same(method, 3, 10, 14, 23);

    /// <summary>
    /// <c>sealed override bool Equals(Base other) => Equals((object)other)</c>, which a derived record gets whether its author wants it or not;
    /// the type must have its own Equals(object) for the call to end at.
    /// </summary>
    internal static bool IsDerivedRecordEquals(GuestImage image, GuestMethod method) =>
        method is { Name: "Equals", IsVirtual: true, IsNewSlot: false, Signature.Parameters: [{ Kind: SigKind.Named or SigKind.Generic, IsValueType: false } parameter] }
        && image.Guest(parameter) is { } other && other != method.Type
        && method.Code is [{ Op: ILOpCode.Ldarg, Operand: 0 }, { Op: ILOpCode.Ldarg, Operand: 1 }, { Op: ILOpCode.Callvirt } call, { Op: ILOpCode.Ret }]
        && image.Method(call.Operand).Reference?.Id == "M:System.Object.Equals(System.Object)"
        && method.Type.Methods.Exists(m => m is { Name: "Equals", IsVirtual: true, IsNewSlot: false, Signature.Parameters: [var o] } && o.Is(PrimitiveTypeCode.Object));

    private static bool Same(GuestMethod method, int first, params ReadOnlySpan<int> others)
    {
        foreach (int other in others)
            if (method.Code[other].Operand != method.Code[first].Operand) return false;
        return true;
    }

    private static bool Matches(GuestMethod method, ILOpCode[] shape)
    {
        if (method.Code.Length != shape.Length || method.Regions.All.Length != 0) return false;
        for (int i = 0; i < shape.Length; i++)
            if (method.Code[i].Op != shape[i]) return false;
        return true;
    }
}
