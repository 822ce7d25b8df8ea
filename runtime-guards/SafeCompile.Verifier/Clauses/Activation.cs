// If this file is wrong a recursive call counts as depth-checked although the check was left again before it.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>
/// Where in a method its activation is certainly counted: on every path from the entry Enter or Resume was called, and Leave was not
/// called since. A handler begins as its try began.
/// </summary>
internal static class Activation
{
    private const byte Unknown = 0, Entered = 1, Outside = 2;

    /// <summary>Per instruction, true when the activation is counted before it; null when the method never enters.</summary>
    internal static bool[]? Compute(GuestImage image, GuestMethod method)
    {
        Instruction[] code = method.Code;
        // The finally of an iterator is a method of its own, which disposal calls outside of any MoveNext: it counts itself.
        bool ownFinally = CompilerSupport.IsIterator(method.Type) && method.Name.StartsWith("<>m__Finally", StringComparison.Ordinal);
        bool enters = false;
        for (int i = 0; i < code.Length; i++)
        {
            GuardFunction guard = GuardCalls.At(image, method, i);
            enters |= GuardFunctions.Enters(guard) || (ownFinally && guard == GuardFunction.FinallyInIterator);
        }

        if (!enters) return null;
        byte[] state = new byte[code.Length];
        var todo = new Stack<int>();
        Flow(0, Outside);
        while (todo.TryPop(out int i))
        {
            GuardFunction guard = GuardCalls.At(image, method, i);
            byte after = (GuardFunctions.Enters(guard) && GuardCalls.ArgumentsHold(method, i, guard)) || (ownFinally && guard == GuardFunction.FinallyInIterator) ? Entered
                : GuardFunctions.Leaves(guard) || (ownFinally && guard == GuardFunction.EndFinally) ? Outside
                : state[i];
            ILOpCode op = code[i].Op;
            if (op == ILOpCode.Switch)
                foreach (int target in method.Switches[code[i].Operand]) Flow(target, after);
            else if (op is (>= ILOpCode.Br and <= ILOpCode.Blt_un) or ILOpCode.Leave) Flow(code[i].Operand, after);
            else if (op == ILOpCode.Endfilter)
                foreach (HandlerClause clause in method.Regions.Clauses)
                    if (clause.Filter == method.Regions.Of(i)) Flow(clause.Handler.Start, after);
            if (!OpCodes.EndsFlow(op)) Flow(i + 1, after);
            // Outer regions begin no later than inner ones.
            for (Region? region = method.Regions.Of(i); region is not null && region.Start == i; region = region.Parent)
                foreach (HandlerClause clause in region.Clauses) Flow(clause.Entry, state[i]);
        }

        bool[] entered = new bool[code.Length];
        for (int i = 0; i < code.Length; i++) entered[i] = state[i] == Entered;
        return entered;

        // Two paths meet: counted only if both counted.
        void Flow(int target, byte incoming)
        {
            byte merged = state[target] == Unknown ? incoming : state[target] == incoming ? incoming : Outside;
            if (merged == state[target]) return;
            state[target] = merged;
            todo.Push(target);
        }
    }
}
