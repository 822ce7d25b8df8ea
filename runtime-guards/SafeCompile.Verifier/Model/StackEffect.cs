// If an entry here is wrong the verifier loses track of which value on the stack is the meter.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>How many values an opcode takes from and puts on the evaluation stack (ECMA-335 III), for opcodes where that is fixed.</summary>
internal static class StackEffect
{
    internal static (int Pops, int Pushes) Of(ILOpCode op) => op switch
    {
        ILOpCode.Nop or ILOpCode.Br or ILOpCode.Constrained or ILOpCode.Readonly or ILOpCode.Rethrow or ILOpCode.Endfinally => (0, 0),
        ILOpCode.Ldc_i4 or ILOpCode.Ldc_i8 or ILOpCode.Ldc_r4 or ILOpCode.Ldc_r8 or ILOpCode.Ldstr or ILOpCode.Ldtoken or ILOpCode.Ldsfld
            or ILOpCode.Ldftn or ILOpCode.Sizeof => (0, 1),
        ILOpCode.Pop or ILOpCode.Brfalse or ILOpCode.Brtrue or ILOpCode.Switch or ILOpCode.Throw or ILOpCode.Endfilter or ILOpCode.Stsfld or ILOpCode.Initobj => (1, 0),
        >= ILOpCode.Beq and <= ILOpCode.Blt_un => (2, 0),
        >= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_ref => (1, 1),
        (>= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8) or ILOpCode.Stind_i or ILOpCode.Stobj or ILOpCode.Cpobj => (2, 0),
        >= ILOpCode.Add and <= ILOpCode.Shr_un => (2, 1),
        ILOpCode.Neg or ILOpCode.Not => (1, 1),
        (>= ILOpCode.Conv_i1 and <= ILOpCode.Conv_u8) or ILOpCode.Conv_r_un or (>= ILOpCode.Conv_ovf_i1_un and <= ILOpCode.Conv_ovf_u_un)
            or (>= ILOpCode.Conv_ovf_i1 and <= ILOpCode.Conv_ovf_u8) or (>= ILOpCode.Conv_u2 and <= ILOpCode.Conv_ovf_u) or ILOpCode.Conv_u => (1, 1),
        >= ILOpCode.Add_ovf and <= ILOpCode.Sub_ovf_un => (2, 1),
        ILOpCode.Ldobj or ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox or ILOpCode.Unbox_any or ILOpCode.Box or ILOpCode.Newarr or ILOpCode.Ldlen
            or ILOpCode.Ckfinite or ILOpCode.Ldvirtftn => (1, 1),
        ILOpCode.Ldelema or ILOpCode.Ldelem or (>= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref) => (2, 1),
        ILOpCode.Stelem or (>= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref) => (3, 0),
        >= ILOpCode.Ceq and <= ILOpCode.Clt_un => (2, 1),
        _ => throw new ImageRefusedException("SC6050", $"opcode {op} has no stack effect"),
    };
}
