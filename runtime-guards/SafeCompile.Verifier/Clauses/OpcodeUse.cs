// If this file is wrong an attacker turns a function address into a call that nobody judged.
using System.Reflection;
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>Claim 7: addresses of functions go straight into delegates, arrays have constant length, prefixes precede what they modify.</summary>
internal static class OpcodeUse
{
    internal static void Check(GuestImage image, Findings findings)
    {
        foreach (GuestMethod method in image.Methods)
        {
            Instruction[] code = method.Code;
            for (int i = 0; i < code.Length; i++)
            {
                string? wrong = code[i].Op switch
                {
                    ILOpCode.Ldftn or ILOpCode.Ldvirtftn => Address(image, method, i),
                    ILOpCode.Newobj => Creation(image, method, i),
                    ILOpCode.Newarr => Array(method, i),
                    ILOpCode.Constrained => Follows(method, i, ILOpCode.Callvirt) || Follows(method, i, ILOpCode.Call) || Follows(method, i, ILOpCode.Ldftn) ? null : "constrained. before no call",
                    ILOpCode.Readonly => Follows(method, i, ILOpCode.Ldelema) || Follows(method, i, ILOpCode.Call) ? null : "readonly. before no element address",
                    ILOpCode.Ldstr => IsText(image, code[i].Operand) ? null : "a literal that does not exist",
                    ILOpCode.Call or ILOpCode.Callvirt => Called(image, method, i),
                    _ => null,
                };
                if (wrong is not null) findings.Add("SC6053", method, code[i].Offset, wrong);
            }
        }
    }

    private static bool Follows(GuestMethod method, int i, ILOpCode op) => i + 1 < method.Code.Length && method.Code[i + 1].Op == op && !method.IsTarget[i + 1];

    private static string? Address(GuestImage image, GuestMethod method, int i)
    {
        if (!Follows(method, i, ILOpCode.Newobj) || !IsDelegateConstructor(image.Method(method.Code[i + 1].Operand)))
            return "the address of a function that does not go straight into a delegate";
        return image.Method(method.Code[i].Operand).Name is ".ctor" or ".cctor" ? "the address of a constructor" : null;
    }

    // A delegate from anything but a fresh address would call wherever the number points.
    private static string? Creation(GuestImage image, GuestMethod method, int i)
    {
        Callee callee = image.Method(method.Code[i].Operand);
        if (callee.Name != ".ctor" || !callee.Signature.IsInstance) return "newobj of something that is not a constructor";
        if (!IsDelegateConstructor(callee)) return null;
        return i > 0 && !method.IsTarget[i] && method.Code[i - 1].Op is ILOpCode.Ldftn or ILOpCode.Ldvirtftn ? null : "a delegate that is not made from the address of a function";
    }

    // Constructors are called by newobj, or by a constructor on its own object.
    private static string? Called(GuestImage image, GuestMethod method, int i)
    {
        Callee callee = image.Method(method.Code[i].Operand);
        if (callee.Name == ".cctor") return "a call of a static constructor";
        if (callee.Name == ".ctor" && IsDelegateConstructor(callee)) return "a call of the constructor of a delegate";
        if (callee.Guest is { Type.IsDelegate: true, Name: not "Invoke" }) return "a call of a delegate's member other than Invoke";
        if (method.Code[i].Op == ILOpCode.Call && callee.Guest is { } own && (own.Attributes & MethodAttributes.Abstract) != 0 && !own.IsStatic) return "a direct call of an abstract method";
        return null;
    }

    // The runtime throws when it compiles the method, long after load. Literals are of odd length: their last byte is a flag.
    private static bool IsText(GuestImage image, int token)
    {
        int offset = token & 0xffffff;
        BlobReader text = image.Literals;
        if (token >> 24 != 0x70 || offset == 0 || offset >= text.Length) return false;
        text.Offset = offset;
        return text.TryReadCompressedInteger(out int length) && length % 2 == 1 && length <= text.RemainingBytes;
    }

    private static string? Array(GuestMethod method, int i) =>
        i > 0 && !method.IsTarget[i] && method.Code[i - 1] is { Op: ILOpCode.Ldc_i4, Operand: >= 0 and <= Limits.ConstantArrayLength }
            ? null
            : $"an array whose length is not a constant of at most {Limits.ConstantArrayLength}: it must be made by Guard.NewArray";

    internal static bool IsDelegateConstructor(Callee callee) =>
        callee.Name == ".ctor" && callee.Signature is { IsInstance: true, Parameters: [var target, var function] }
        && target.Is(PrimitiveTypeCode.Object) && function.Is(PrimitiveTypeCode.IntPtr)
        && (callee.Guest is null || callee.Guest.Type.IsDelegate);
}
