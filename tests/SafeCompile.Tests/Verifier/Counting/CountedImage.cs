using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace SafeCompile.Tests.Verifier.Counting;

/// <summary>
/// An image that tells <see cref="StepCounter"/> what it does: before each stretch of instructions that runs all or nothing, and where methods
/// begin and return. A stretch ends in a jump or in any call. Written with Mono.Cecil: nothing here knows the verifier or the passes.
/// </summary>
internal sealed class CountedImage
{
    private const int Call = 5;

    // The guard or shim pays for its own work.
    private const int RuntimeCall = 2;

    private static readonly HashSet<string> s_charges = ["Charge", "Enter", "Resume", "Counted", "CountedThrough", "Prepaid", "PrepaidThrough"];
    private static readonly HashSet<string> s_unwinding = ["Throw", "Rethrow", "Caught"];

    private readonly List<string> _methods = [];
    private readonly MethodReference _enter, _step, _exit;
    private readonly TypeReference _frame;

    private CountedImage(ModuleDefinition module)
    {
        _enter = module.ImportReference(typeof(StepCounter).GetMethod(nameof(StepCounter.Enter)));
        _step = module.ImportReference(typeof(StepCounter).GetMethod(nameof(StepCounter.Step)));
        _exit = module.ImportReference(typeof(StepCounter).GetMethod(nameof(StepCounter.Exit)));
        _frame = module.ImportReference(typeof(CountedFrame));
    }

    /// <summary>The changed image and the names of its methods by number.</summary>
    internal static (byte[] Bytes, string[] Methods) Of(byte[] image)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(image), new ReaderParameters(ReadingMode.Immediate));
        var counted = new CountedImage(assembly.MainModule);
        foreach (MethodDefinition method in assembly.MainModule.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody && !IsHash(m))) counted.Count(method);
        using var stream = new MemoryStream();
        assembly.Write(stream);
        return (stream.ToArray(), [.. counted._methods]);
    }

    // What the compiler hashes the text of a large switch with. A shim before it pays for the length, which is no guard's fuel.
    private static bool IsHash(MethodDefinition method) => method is { Name: "ComputeStringHash", DeclaringType.Name: "<PrivateImplementationDetails>" };

    private void Count(MethodDefinition method)
    {
        MethodBody body = method.Body;
        body.SimplifyMacros();
        body.InitLocals = true;
        var frame = new VariableDefinition(_frame);
        body.Variables.Add(frame);
        Instruction[] code = [.. body.Instructions];
        HashSet<Instruction> leaders = Leaders(body);

        body.Instructions.Clear();
        body.Instructions.Add(Instruction.Create(OpCodes.Ldc_I4, _methods.Count));
        body.Instructions.Add(Instruction.Create(OpCodes.Ldloca, frame));
        body.Instructions.Add(Instruction.Create(OpCodes.Call, _enter));
        _methods.Add($"{method.DeclaringType.Name}.{method.Name}");

        var moved = new Dictionary<Instruction, Instruction>();
        for (int i = 0; i < code.Length; i++)
        {
            if (leaders.Contains(code[i]))
            {
                var first = Instruction.Create(OpCodes.Ldc_I4, Steps(code, i, leaders));
                moved[code[i]] = first;
                body.Instructions.Add(first);
                body.Instructions.Add(Instruction.Create(OpCodes.Ldc_I4, (int)(After(i > 0 ? code[i - 1] : null) | Before(code, i, leaders))));
                body.Instructions.Add(Instruction.Create(OpCodes.Ldloca, frame));
                body.Instructions.Add(Instruction.Create(OpCodes.Call, _step));
            }

            if (code[i].OpCode.Code == Code.Ret)
            {
                body.Instructions.Add(Instruction.Create(OpCodes.Ldloca, frame));
                body.Instructions.Add(Instruction.Create(OpCodes.Call, _exit));
            }

            body.Instructions.Add(code[i]);
        }

        Retarget(body, code, moved);
        body.OptimizeMacros();
    }

    private static HashSet<Instruction> Leaders(MethodBody body)
    {
        HashSet<Instruction> leaders = [body.Instructions[0]];
        foreach (Instruction i in body.Instructions)
        {
            if (i.Operand is Instruction target) leaders.Add(target);
            if (i.Operand is Instruction[] targets) leaders.UnionWith(targets);
            if (i.OpCode.FlowControl is FlowControl.Next or FlowControl.Meta or FlowControl.Break) continue;
            if (i.Next is { } next) leaders.Add(next);
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
            foreach (Instruction? edge in (Instruction?[])[handler.TryStart, handler.TryEnd, handler.FilterStart, handler.HandlerStart, handler.HandlerEnd])
                if (edge is not null) leaders.Add(edge);
        return leaders;
    }

    private static int Steps(Instruction[] code, int start, HashSet<Instruction> leaders)
    {
        int steps = 0;
        for (int i = start; i < code.Length && (i == start || !leaders.Contains(code[i])); i++)
        {
            steps += code[i].OpCode.Code switch
            {
                Code.Call or Code.Callvirt or Code.Newobj => IsRuntime(code[i]) ? RuntimeCall : Call,
                Code.Box => Call,
                Code.Newarr => Call + (i > 0 && code[i - 1].OpCode.Code == Code.Ldc_I4 ? Math.Max(0, (int)code[i - 1].Operand) : 0),
                _ => 1,
            };
        }

        return steps;
    }

    private static Stretch After(Instruction? before) =>
        before is null || !IsGuard(before, out string name) ? Stretch.Plain
        : Stretch.AfterGuard | (s_charges.Contains(name) ? Stretch.AfterCharge : s_unwinding.Contains(name) ? Stretch.AfterUnwinding : Stretch.Plain);

    private static Stretch Before(Instruction[] code, int start, HashSet<Instruction> leaders)
    {
        int last = start;
        while (last + 1 < code.Length && !leaders.Contains(code[last + 1])) last++;
        return IsRuntime(code[last]) && !IsGuard(code[last], out _) ? Stretch.ToShim : Stretch.Plain;
    }

    private static bool IsRuntime(Instruction i) =>
        i.Operand is MethodReference method && method.DeclaringType.Scope is AssemblyNameReference { Name: "SafeCompile.Runtime" };

    private static bool IsGuard(Instruction i, out string name)
    {
        name = i.Operand is MethodReference method ? method.Name : "";
        return i.Operand is MethodReference { DeclaringType.Name: "Guard" } && IsRuntime(i);
    }

    // Who jumped to an instruction, or began a region with it, now begins with what stands before it.
    private static void Retarget(MethodBody body, Instruction[] code, Dictionary<Instruction, Instruction> moved)
    {
        foreach (Instruction i in code)
        {
            if (i.Operand is Instruction target) i.Operand = moved[target];
            if (i.Operand is Instruction[] targets) i.Operand = Array.ConvertAll(targets, t => moved[t]);
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            handler.TryStart = Moved(handler.TryStart);
            handler.TryEnd = Moved(handler.TryEnd);
            handler.FilterStart = Moved(handler.FilterStart);
            handler.HandlerStart = Moved(handler.HandlerStart);
            handler.HandlerEnd = Moved(handler.HandlerEnd);
        }

        Instruction? Moved(Instruction? edge) => edge is null ? null : moved[edge];
    }
}
