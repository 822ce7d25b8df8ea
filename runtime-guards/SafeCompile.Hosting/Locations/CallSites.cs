using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Security;
using SafeCompile.Runtime;

namespace SafeCompile.Hosting;

/// <summary>
/// The instructions of a guest method that can have called the next inner frame of a stack trace. Optimised code maps return
/// addresses to IL only roughly: often to the statement after the call, and for an inlined guard to one before it.
/// </summary>
internal static class CallSites
{
    private static readonly FrozenDictionary<short, OpCode> s_opCodes = typeof(OpCodes).GetFields()
        .Select(f => f.GetValue(null)).OfType<OpCode>().ToFrozenDictionary(o => o.Value);

    // The guards that are inlined into guests, by the helper that they call when they stop.
    private static readonly FrozenDictionary<string, string[]> s_inlined = new Dictionary<string, string[]>
    {
        [nameof(Guard.OutOfFuel)] = [nameof(Guard.Charge), nameof(Guard.Enter), nameof(Guard.Resume), nameof(Guard.NewArray)],
        [nameof(Guard.OutOfBytes)] = [nameof(Guard.Alloc), nameof(Guard.Box), nameof(Guard.NewArray), nameof(Guard.Charge)],
        ["Deeper"] = [nameof(Guard.Enter), nameof(Guard.Resume)],
        ["TooDeep"] = [nameof(Guard.Enter), nameof(Guard.Resume)],
    }.ToFrozenDictionary();

    /// <summary>Offsets of the calls in <paramref name="caller"/> that fit, in order; empty when that cannot be told.</summary>
    internal static List<int> Find(MethodBase caller, MethodBase callee)
    {
        var offsets = new List<int>();
        if (caller.GetMethodBody()?.GetILAsByteArray() is not { } il) return offsets;
        int at = 0;
        while (at < il.Length)
        {
            int start = at;
            short value = il[at++];
            if (value == 0xfe && at < il.Length) value = (short)(0xfe00 | il[at++]);
            if (!s_opCodes.TryGetValue(value, out OpCode code)) return offsets;
            if (code.OperandType == OperandType.InlineMethod && Fits(caller.Module, BitConverter.ToInt32(il, at), callee)) offsets.Add(start);
            at += OperandSize(code.OperandType, il, at);
        }

        return offsets;
    }

    private static bool Fits(Module module, int token, MethodBase callee)
    {
        try
        {
            // Only names are compared, so any type argument will do; the arities of guests are capped by the verifier. Where a constraint says
            // no to object (VerificationException), the line is not known.
            Type[] any = [.. Enumerable.Repeat(typeof(object), 16)];
            MethodBase called = module.ResolveMethod(token, any, any)!;
            if (called.DeclaringType != typeof(Guard)) return called.Name == callee.Name;
            if (callee.DeclaringType != typeof(Guard)) return false;
            if (!s_inlined.TryGetValue(callee.Name, out string[]? guards)) return called.Name == callee.Name;
            bool chargesBytes = called.Name != nameof(Guard.Charge) || called.GetParameters().Length == 3;
            return guards.Contains(called.Name) && (callee.Name != nameof(Guard.OutOfBytes) || chargesBytes);
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException or MissingMemberException or TypeLoadException or VerificationException)
        {
            return false;
        }
    }

    private static int OperandSize(OperandType type, byte[] il, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
