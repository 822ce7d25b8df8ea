using System.Collections.Frozen;
using System.Reflection.Emit;

namespace SafeCompile.Tests.Verifier.Mutants;

/// <summary>One instruction: where it stands and what it does next. Written from the opcode table of the framework, not from the verifier.</summary>
/// <param name="Offset">In its method's IL.</param>
/// <param name="Code">The opcode.</param>
/// <param name="Operand">Offset of its operand.</param>
/// <param name="Next">Offset of the instruction after it.</param>
internal readonly record struct Instruction(int Offset, OpCode Code, int Operand, int Next);

/// <summary>IL as a list of instructions and the plain control flow between them (no exceptions).</summary>
internal sealed class IlCode
{
    private static readonly FrozenDictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToFrozenDictionary(c => c.Value);

    private readonly Dictionary<int, int> _index = [];

    internal IlCode(byte[] il)
    {
        Il = il;
        for (int at = 0; at < il.Length;)
        {
            int start = at;
            short value = il[at++];
            if (value == 0xfe) value = (short)(0xfe00 | il[at++]);
            OpCode code = s_codes[value];
            int operand = at;
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
            _index[start] = Instructions.Count;
            Instructions.Add(new Instruction(start, code, operand, at));
        }
    }

    internal byte[] Il { get; }

    internal List<Instruction> Instructions { get; } = [];

    internal int Token(Instruction i) => BitConverter.ToInt32(Il, i.Operand);

    /// <summary>Indices of the instructions that may come next.</summary>
    internal IEnumerable<int> Successors(int index)
    {
        Instruction i = Instructions[index];
        foreach (int target in Targets(i)) yield return _index[target];
        if (i.Code.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw) && index + 1 < Instructions.Count) yield return index + 1;
    }

    internal IEnumerable<int> Targets(Instruction i)
    {
        switch (i.Code.OperandType)
        {
            case OperandType.ShortInlineBrTarget:
                yield return i.Next + (sbyte)Il[i.Operand];
                break;
            case OperandType.InlineBrTarget:
                yield return i.Next + BitConverter.ToInt32(Il, i.Operand);
                break;
            case OperandType.InlineSwitch:
                for (int n = 0; n < BitConverter.ToInt32(Il, i.Operand); n++) yield return i.Next + BitConverter.ToInt32(Il, i.Operand + 4 + (4 * n));
                break;
        }
    }

    /// <summary>What control can reach from after an instruction, not going on past those for which <paramref name="stops"/> holds.</summary>
    internal HashSet<int> Reached(int index, Func<int, bool> stops)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(Successors(index));
        while (open.TryPop(out int next))
        {
            if (stops(next) || !seen.Add(next)) continue;
            foreach (int after in Successors(next)) open.Push(after);
        }

        return seen;
    }

    /// <summary>True when control can come back to an instruction without passing one for which <paramref name="stops"/> holds.</summary>
    internal bool IsOnCycle(int index, Func<int, bool> stops)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(Successors(index));
        while (open.TryPop(out int next))
        {
            if (next == index) return true;
            if (stops(next) || !seen.Add(next)) continue;
            foreach (int after in Successors(next)) open.Push(after);
        }

        return false;
    }
}
