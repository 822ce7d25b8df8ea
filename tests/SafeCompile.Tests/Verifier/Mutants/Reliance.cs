using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SafeCompile.Tests.Verifier.Mutants;

/// <summary>What in a method relies on one of its guards, from its control flow alone.</summary>
internal static class Reliance
{
    private static readonly HashSet<string> s_takesFuel = ["Charge", "Enter", "Resume", "Counted", "CountedThrough", "Prepaid", "PrepaidThrough", "Throw", "Rethrow", "Caught"];
    private static readonly HashSet<string> s_takesBytes = ["Alloc", "Box", "GenericStatics", "PublishGenericStatics"];

    // What an activation may owe, and what an instruction costs at most.
    private const int UnpaidSteps = 4_096;
    private const int Call = 5;

    /// <summary>True for guards that certainly take the fuel that they are given.</summary>
    internal static bool TakesFuel(GuardMember guard) => s_takesFuel.Contains(guard.Name);

    /// <summary>
    /// Control can come back here without taking fuel anywhere else: then this charge is what bounds the cycle.
    /// The test of a counted loop passes as often as was paid for.
    /// </summary>
    internal static bool NeedsCharge(MutantImage image, MutantMethod method, int call)
    {
        (HashSet<int> counters, HashSet<int> bounds) = Counted(image, method);
        return method.Code.IsOnCycle(call, other => TakesFuel(image, method, other) || IsTest(method, other, counters, bounds));
    }

    /// <summary>True for the call of such a guard.</summary>
    internal static bool TakesFuel(MutantImage image, MutantMethod method, int index) =>
        method.Code.Instructions[index] is { Code.Value: 0x28 } i && image.Guards.TryGetValue(method.Code.Token(i), out GuardMember? g) && s_takesFuel.Contains(g.Name);

    /// <summary>load counter; load bound; conditional jump back.</summary>
    internal static bool IsTest(MutantMethod method, int index, HashSet<int> counters, HashSet<int> bounds) =>
        index >= 2 && method.Code.Instructions[index] is var it && it.Code.FlowControl == FlowControl.Cond_Branch && it.Code.OperandType != OperandType.InlineSwitch
        && Local(method, index - 2) is { } tested && counters.Contains(tested)
        && (IsConstant(method.Code.Instructions[index - 1]) || (Local(method, index - 1) is { } bound && bounds.Contains(bound)));

    /// <summary>The test of the loop that a count pays for, reached by the jump after the call: can a round pass without taking fuel?</summary>
    internal static bool LoopRelies(MutantImage image, MutantMethod method, int call)
    {
        int next = call + 1;
        if (method.Code.Instructions[next].Code.FlowControl == FlowControl.Branch) next = method.Code.Successors(next).Single();
        return method.Code.IsOnCycle(next, other => TakesFuel(image, method, other));
    }

    /// <summary>Is there a test of this counter that a round can pass without taking fuel?</summary>
    internal static bool AnyTestRelies(MutantImage image, MutantMethod method, int? counter)
    {
        (_, HashSet<int> bounds) = Counted(image, method);
        HashSet<int> counters = counter is { } local ? [local] : [];
        return Enumerable.Range(0, method.Code.Instructions.Count).Any(i => IsTest(method, i, counters, bounds) && method.Code.IsOnCycle(i, other => TakesFuel(image, method, other)));
    }

    /// <summary>
    /// Control can come back here, past something that certainly allocates, without taking bytes anywhere else: then this charge is what bounds it.
    /// </summary>
    internal static bool NeedsBytes(MutantImage image, MutantMethod method, int call)
    {
        bool Stops(int other) => other == call || TakesBytes(image, method, other);
        return method.Code.Reached(call, Stops).Any(i => Allocates(image, method, i) && method.Code.Reached(i, Stops).Prepend(i).Any(r => method.Code.Successors(r).Contains(call)));
    }

    /// <summary>True when the instructions of the method, each once, are less work than an activation may owe.</summary>
    internal static bool IsSmall(MutantMethod method) => method.Code.Instructions.Count * Call <= UnpaidSteps;

    private static bool TakesBytes(MutantImage image, MutantMethod method, int index) =>
        method.Code.Instructions[index] is { Code.Value: 0x28 } i && image.Guards.TryGetValue(method.Code.Token(i), out GuardMember? g) && (s_takesBytes.Contains(g.Name) || g is { Name: "Charge", Parameters: 3 });

    // An array, or an object of a class of the image that does not go into a cache of the compiler's.
    private static bool Allocates(MutantImage image, MutantMethod method, int index)
    {
        Instruction i = method.Code.Instructions[index];
        if (i.Code.Value == OpCodes.Newarr.Value) return true;
        if (i.Code.Value != OpCodes.Newobj.Value || method.Code.Token(i) >> 24 != 6 || IsCached(method, index + 1)) return false;
        if (method.Code.Instructions[index + 1] is { Code.Value: 0x28 } next && image.Guards.ContainsKey(method.Code.Token(next))) return false; // Guard.Throw pays for it.
        MethodDefinition constructor = image.Metadata.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(method.Code.Token(i) & 0xffffff));
        EntityHandle parent = image.Metadata.GetTypeDefinition(constructor.GetDeclaringType()).BaseType;
        return parent.Kind != HandleKind.TypeReference || image.Metadata.GetString(image.Metadata.GetTypeReference((TypeReferenceHandle)parent).Name) is not "ValueType";
    }

    private static bool IsCached(MutantMethod method, int next) =>
        method.Code.Instructions[next].Code.Value == OpCodes.Stsfld.Value
        || (method.Code.Instructions[next].Code.Value == OpCodes.Dup.Value && method.Code.Instructions[next + 1].Code.Value == OpCodes.Stsfld.Value);

    /// <summary>Locals that some count of the method is from and to: meter, from, to, step, fuel, call.</summary>
    internal static (HashSet<int> Counters, HashSet<int> Bounds) Counted(MutantImage image, MutantMethod method)
    {
        HashSet<int> counters = [], bounds = [];
        for (int i = 5; i < method.Code.Instructions.Count; i++)
        {
            Instruction call = method.Code.Instructions[i];
            if (call.Code.Value != 0x28 || !image.Guards.TryGetValue(method.Code.Token(call), out GuardMember? guard) || guard.Name is not ("Counted" or "CountedThrough" or "Prepaid" or "PrepaidThrough")) continue;
            if (Local(method, i - 4) is { } counter) counters.Add(counter);
            if (Local(method, i - 3) is { } bound) bounds.Add(bound);
        }

        return (counters, bounds);
    }

    /// <summary>The local that an instruction loads, stores or takes the address of.</summary>
    internal static int? Local(MutantMethod m, int index)
    {
        Instruction i = m.Code.Instructions[index];
        return i.Code.Value switch
        {
            >= 0x06 and <= 0x09 => i.Code.Value - 0x06,
            >= 0x0a and <= 0x0d => i.Code.Value - 0x0a,
            0x11 or 0x12 or 0x13 => m.Code.Il[i.Operand],
            _ => null,
        };
    }

    /// <summary>Loads a constant of four bytes or less.</summary>
    internal static bool IsConstant(Instruction i) => i.Code.Value is (>= 0x16 and <= 0x1e) or 0x1f or 0x20;
}
