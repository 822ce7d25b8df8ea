using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace SafeCompile.Cli.Deriving;

/// <summary>One instruction.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Code">Its opcode.</param>
/// <param name="Operand">Token, number of a local or argument, or the value of a constant that fits.</param>
/// <param name="Targets">Offsets that it may jump to.</param>
internal readonly record struct IlInstruction(int Offset, ILOpCode Code, int Operand, ImmutableArray<int> Targets)
{
    /// <summary>Control does not fall through to the next one.</summary>
    internal bool EndsFlow => Code is ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Leave
        or ILOpCode.Leave_s or ILOpCode.Endfinally or ILOpCode.Endfilter or ILOpCode.Jmp;

    internal bool IsPrefix => Code is ILOpCode.Constrained or ILOpCode.Readonly or ILOpCode.Tail or ILOpCode.Unaligned or ILOpCode.Volatile;

    /// <summary>Pushes a constant.</summary>
    internal bool IsConstant => Code is >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_r8 or ILOpCode.Sizeof or ILOpCode.Ldnull;

    /// <summary>Takes the address of a variable, field or element.</summary>
    internal bool IsAddress => Code is ILOpCode.Ldloca or ILOpCode.Ldloca_s or ILOpCode.Ldarga or ILOpCode.Ldarga_s or ILOpCode.Ldflda or ILOpCode.Ldsflda or ILOpCode.Ldelema;

    internal static List<IlInstruction> ReadAll(BlobReader reader)
    {
        var all = new List<IlInstruction>();
        while (reader.RemainingBytes > 0)
        {
            int offset = reader.Offset;
            int code = reader.ReadByte();
            if (code == 0xFE) code = 0xFE00 | reader.ReadByte();
            var opcode = (ILOpCode)code;
            int operand = 0;
            ImmutableArray<int> targets = [];
            if (opcode == ILOpCode.Switch)
            {
                int[] table = new int[reader.ReadInt32()];
                for (int i = 0; i < table.Length; i++) table[i] = reader.ReadInt32();
                targets = [.. table.Select(t => t + reader.Offset)];
            }
            else if (opcode.IsBranch())
            {
                int distance = opcode.GetBranchOperandSize() == 1 ? reader.ReadSByte() : reader.ReadInt32();
                targets = [reader.Offset + distance];
            }
            else
            {
                operand = ReadOperand(opcode, ref reader);
            }

            all.Add(new IlInstruction(offset, opcode, operand, targets));
        }

        return all;
    }

    private static int ReadOperand(ILOpCode code, ref BlobReader reader)
    {
        switch (code)
        {
            case ILOpCode.Ldc_i4_s:
                return reader.ReadSByte();
            case ILOpCode.Ldarg_s or ILOpCode.Ldarga_s or ILOpCode.Starg_s or ILOpCode.Ldloc_s or ILOpCode.Ldloca_s or ILOpCode.Stloc_s or ILOpCode.Unaligned:
                return reader.ReadByte();
            case ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc:
                return reader.ReadUInt16();
            case ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8:
                return unchecked((int)reader.ReadInt64());
            case ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 or ILOpCode.Ldstr or ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Calli or ILOpCode.Newobj
                or ILOpCode.Jmp or ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld
                or ILOpCode.Ldsflda or ILOpCode.Stsfld or ILOpCode.Newarr or ILOpCode.Box or ILOpCode.Unbox or ILOpCode.Unbox_any
                or ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Ldelem or ILOpCode.Stelem or ILOpCode.Ldelema or ILOpCode.Ldobj
                or ILOpCode.Stobj or ILOpCode.Cpobj or ILOpCode.Initobj or ILOpCode.Constrained or ILOpCode.Sizeof or ILOpCode.Ldtoken
                or ILOpCode.Mkrefany or ILOpCode.Refanyval:
                return reader.ReadInt32();
            default:
                return 0;
        }
    }
}
