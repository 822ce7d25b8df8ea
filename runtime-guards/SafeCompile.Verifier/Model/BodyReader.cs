// If this file is wrong an attacker jumps into the middle of an instruction, and everything proved about the method is void.
using System.Buffers.Binary;
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>Decodes the IL of a method: closed list of opcodes, every jump at an instruction, every path ending in the method.</summary>
internal static class BodyReader
{
    /// <param name="method">The method.</param>
    /// <param name="il">Its body.</param>
    /// <param name="code">An empty list to work with.</param>
    /// <param name="offsets">Memory for each byte of the body, and one more.</param>
    internal static void Read(GuestMethod method, ReadOnlySpan<byte> il, List<Instruction> code, Memory<int> offsets)
    {
        if (il.Length == 0) throw Bad(method, 0, "the body is empty");
        List<int[]>? switches = null;
        Span<int> indexAt = offsets.Span;
        indexAt.Fill(-1);

        int position = 0;
        while (position < il.Length)
        {
            int start = position;
            int opcode = il[position++];
            if (opcode == 0xfe)
            {
                if (position == il.Length) throw Bad(method, start, "the body ends inside an opcode");
                opcode = 0xfe00 | il[position++];
            }

            Operand kind = OpCodes.Kind(opcode);
            if (kind == Operand.Refused)
                throw new ImageRefusedException("SC6050", method, start, $"opcode {Name(opcode)} is not in the closed list of opcodes");
            int size = Size(kind);
            if (position + size > il.Length) throw Bad(method, start, "the body ends inside an operand");
            ReadOnlySpan<byte> bytes = il.Slice(position, size);
            position += size;
            int operand = kind switch
            {
                Operand.Int8 => (sbyte)bytes[0],
                Operand.Var8 => bytes[0],
                Operand.Var16 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
                Operand.Branch8 => position + (sbyte)bytes[0],
                Operand.Branch32 => Offset(position, BinaryPrimitives.ReadInt32LittleEndian(bytes)),
                Operand.None => 0,
                _ => BinaryPrimitives.ReadInt32LittleEndian(bytes),
            };
            if (kind == Operand.Switch)
            {
                int count = operand;
                if ((uint)count > Limits.SwitchTargets || position + count * 4 > il.Length)
                    throw Bad(method, start, $"a switch table of {(uint)count} entries");
                int end = position + count * 4;
                int[] targets = new int[count];
                for (int i = 0; i < count; i++, position += 4)
                    targets[i] = Offset(end, BinaryPrimitives.ReadInt32LittleEndian(il[position..]));
                switches ??= [];
                operand = switches.Count;
                switches.Add(targets);
            }

            indexAt[start] = code.Count;
            ILOpCode op = OpCodes.Normalize((ILOpCode)opcode, ref operand);
            if (op is ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg && operand >= method.ArgumentCount) throw Bad(method, start, "an argument that does not exist");
            if (op is ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc && operand >= method.Locals.Length) throw Bad(method, start, "a local that does not exist");
            code.Add(new Instruction(start, op, operand));
        }

        indexAt[il.Length] = code.Count;
        method.Code = [.. code];
        method.Switches = switches?.ToArray() ?? [];
        method.IndexAt = offsets;
        method.IsTarget = new bool[code.Count];
        Resolve(method);
        if (!OpCodes.EndsFlow(method.Code[^1].Op)) throw Bad(method, method.Code[^1].Offset, "control runs past the end of the body");
    }

    private static void Resolve(GuestMethod method)
    {
        Instruction[] code = method.Code;
        for (int i = 0; i < code.Length; i++)
        {
            Instruction instruction = code[i];
            if (instruction.Op is (>= ILOpCode.Br and <= ILOpCode.Blt_un) or ILOpCode.Leave)
                code[i] = instruction with { Operand = Target(method, instruction.Offset, instruction.Operand) };
            else if (instruction.Op == ILOpCode.Switch)
            {
                int[] targets = method.Switches[instruction.Operand];
                for (int k = 0; k < targets.Length; k++) targets[k] = Target(method, instruction.Offset, targets[k]);
            }
        }
    }

    private static int Target(GuestMethod method, int from, int offset)
    {
        int index = (uint)offset < (uint)method.IndexAt.Length ? method.IndexAt.Span[offset] : -1;
        if ((uint)index >= (uint)method.Code.Length) throw Bad(method, from, "a jump does not end at an instruction of the method");
        method.IsTarget[index] = true;
        return index;
    }

    // Saturates: an offset that wraps round would land on an instruction that the JIT does not jump to.
    private static int Offset(int position, int delta)
    {
        long target = (long)position + delta;
        return target is < 0 or > int.MaxValue ? -1 : (int)target;
    }

    private static int Size(Operand kind) => kind switch
    {
        Operand.None => 0,
        Operand.Int8 or Operand.Var8 or Operand.Branch8 => 1,
        Operand.Var16 => 2,
        Operand.Int64 or Operand.Float64 => 8,
        _ => 4,
    };

    private static string Name(int opcode) =>
        Enum.IsDefined((ILOpCode)opcode) ? ((ILOpCode)opcode).ToString().ToLowerInvariant().Replace('_', '.') : $"0x{opcode:x2}";

    private static ImageRefusedException Bad(GuestMethod method, int offset, string message) => new("SC6051", method, offset, message);
}
