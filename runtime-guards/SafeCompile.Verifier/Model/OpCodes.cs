// If an entry here is wrong an attacker runs an opcode that nobody judges, or hides code inside an operand.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>What follows an opcode in the byte stream, and which table row it may name. <see cref="Refused"/> opcodes end the verdict.</summary>
internal enum Operand : byte
{
    Refused,
    None,
    Int8,
    Int32,
    Int64,
    Float32,
    Float64,
    Var8,
    Var16,
    Branch8,
    Branch32,
    Switch,
    Method,
    Field,
    Type,
    String,
    Token,
}

/// <summary>The closed list of opcodes (ECMA-335 III.2 to III.4) that guests may contain.</summary>
internal static class OpCodes
{
    // Index = opcode byte. R = refused, - = no operand. The refused ones of C#: break, jmp, calli, refanyval, mkrefany.
    private static ReadOnlySpan<byte> OneByte =>
    [
        N, R, N, N, N, N, N, N, N, N, N, N, N, N, V, V, // nop break ldarg.0-3 ldloc.0-3 stloc.0-3 ldarg.s ldarga.s
        V, V, V, V, N, N, N, N, N, N, N, N, N, N, N, B, // starg.s ldloc.s ldloca.s stloc.s ldnull ldc.i4.m1-8 ldc.i4.s
        I, L, F, D, R, N, N, R, M, R, N, S, S, S, S, S, // ldc.i4 ldc.i8 ldc.r4 ldc.r8 - dup pop jmp call calli ret br.s brfalse.s brtrue.s beq.s bge.s
        S, S, S, S, S, S, S, S, X, X, X, X, X, X, X, X, // bgt.s .. blt.un.s br brfalse brtrue beq bge bgt ble blt
        X, X, X, X, X, W, N, N, N, N, N, N, N, N, N, N, // bne.un .. blt.un switch ldind.i1 ..
        N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, // ldind.ref stind.* add sub mul div div.un rem rem.un and
        N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, M, // or xor shl shr shr.un neg not conv.i1 .. conv.u8 callvirt
        T, T, U, M, T, T, N, R, R, T, N, E, E, E, E, E, // cpobj ldobj ldstr newobj castclass isinst conv.r.un - - unbox throw ldfld ldflda stfld ldsfld ldsflda
        E, T, N, N, N, N, N, N, N, N, N, N, T, T, N, T, // stsfld stobj conv.ovf.*.un box newarr ldlen ldelema
        N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, // ldelem.* stelem.*
        N, N, N, T, T, T, R, R, R, R, R, R, R, R, R, R, // stelem.* ldelem stelem unbox.any
        R, R, R, N, N, N, N, N, N, N, N, R, R, R, R, R, // conv.ovf.i1 .. conv.ovf.u8
        R, R, R, N, R, R, R, R, R, R, R, R, R, R, R, R, // refanyval ckfinite mkrefany
        K, N, N, N, N, N, N, N, N, N, N, N, N, X, S, N, // ldtoken conv.u2 conv.u1 conv.i conv.ovf.i conv.ovf.u add.ovf .. endfinally leave leave.s stind.i
        N, R, R, R, R, R, R, R, R, R, R, R, R, R, R, R, // conv.u
        R, R, R, R, R, R, R, R, R, R, R, R, R, R, R, R,
    ];

    // Index = second byte after 0xFE. Refused: arglist, localloc, unaligned., volatile., tail., cpblk, initblk, no., refanytype.
    private static ReadOnlySpan<byte> TwoBytes =>
    [
        R, N, N, N, N, N, M, M, R, Z, Z, Z, Z, Z, Z, R, // arglist ceq cgt cgt.un clt clt.un ldftn ldvirtftn - ldarg ldarga starg ldloc ldloca stloc localloc
        R, N, R, R, R, T, T, R, R, R, N, R, T, R, N, // - endfilter unaligned. volatile. tail. initobj constrained. cpblk initblk no. rethrow - sizeof refanytype readonly.
    ];

    private const byte R = (byte)Operand.Refused;
    private const byte N = (byte)Operand.None;
    private const byte B = (byte)Operand.Int8;
    private const byte I = (byte)Operand.Int32;
    private const byte L = (byte)Operand.Int64;
    private const byte F = (byte)Operand.Float32;
    private const byte D = (byte)Operand.Float64;
    private const byte V = (byte)Operand.Var8;
    private const byte Z = (byte)Operand.Var16;
    private const byte S = (byte)Operand.Branch8;
    private const byte X = (byte)Operand.Branch32;
    private const byte W = (byte)Operand.Switch;
    private const byte M = (byte)Operand.Method;
    private const byte E = (byte)Operand.Field;
    private const byte T = (byte)Operand.Type;
    private const byte U = (byte)Operand.String;
    private const byte K = (byte)Operand.Token;

    internal static Operand Kind(int opcode)
    {
        if (opcode <= 0xff) return (Operand)OneByte[opcode];
        int second = opcode & 0xff;
        return second < TwoBytes.Length ? (Operand)TwoBytes[second] : Operand.Refused;
    }

    /// <summary>
    /// One name for all encodings: <c>ldloc.0</c>, <c>ldloc.s</c> and <c>ldloc</c> become <c>ldloc</c> with the index as operand; likewise
    /// constants and branches. Clauses then match one form, and no short form can slip past them.
    /// </summary>
    internal static ILOpCode Normalize(ILOpCode op, ref int operand)
    {
        switch (op)
        {
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3: operand = op - ILOpCode.Ldarg_0; return ILOpCode.Ldarg;
            case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3: operand = op - ILOpCode.Ldloc_0; return ILOpCode.Ldloc;
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3: operand = op - ILOpCode.Stloc_0; return ILOpCode.Stloc;
            case >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8: operand = (int)op - (int)ILOpCode.Ldc_i4_0; return ILOpCode.Ldc_i4;
            case ILOpCode.Ldc_i4_s: return ILOpCode.Ldc_i4;
            case ILOpCode.Ldarg_s: return ILOpCode.Ldarg;
            case ILOpCode.Ldarga_s: return ILOpCode.Ldarga;
            case ILOpCode.Starg_s: return ILOpCode.Starg;
            case ILOpCode.Ldloc_s: return ILOpCode.Ldloc;
            case ILOpCode.Ldloca_s: return ILOpCode.Ldloca;
            case ILOpCode.Stloc_s: return ILOpCode.Stloc;
            case >= ILOpCode.Br_s and <= ILOpCode.Blt_un_s: return ILOpCode.Br + (op - ILOpCode.Br_s);
            case ILOpCode.Leave_s: return ILOpCode.Leave;
            default: return op;
        }
    }

    internal static bool IsConditional(ILOpCode op) => op is >= ILOpCode.Brfalse and <= ILOpCode.Blt_un;

    /// <summary>True when control never reaches the next instruction.</summary>
    internal static bool EndsFlow(ILOpCode op) =>
        op is ILOpCode.Br or ILOpCode.Leave or ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Endfinally or ILOpCode.Endfilter;
}
