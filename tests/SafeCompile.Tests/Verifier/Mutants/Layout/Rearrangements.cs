using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using CecilInstruction = Mono.Cecil.Cil.Instruction;

namespace SafeCompile.Tests.Verifier.Mutants.Layout;

/// <summary>
/// Guards moved past the work before or after them, behind the end of their loop, or standing twice. The image is laid out anew, which by
/// itself must not matter: <see cref="Unchanged"/>.
/// </summary>
internal static class Rearrangements
{
    private const string SameAgain = "an absolute depth or reserve is put back once more, or one more exception is paid for";

    /// <summary>The honest image in the layout of the mutants.</summary>
    internal static byte[] Unchanged(byte[] honest) => Write(honest, -1, _ => { });

    internal static IEnumerable<Mutant> Of(byte[] honest)
    {
        using AssemblyDefinition assembly = Read(honest);
        int number = 0;
        foreach (MethodDefinition method in Methods(assembly))
        {
            int which = number++;
            method.Body.SimplifyMacros();
            var code = new CecilCode(method.Body);
            for (int call = 0; call < code.Count; call++)
            {
                if (code.Guard(call) is not { } guard || guard.ReturnType.MetadataType != MetadataType.Void || code.Arguments(call) is not (>= 0 and int start) || code.Depths[start] != 0) continue;
                string where = $"{method.DeclaringType.Name}.{method.Name}+{call} {guard.Name}";
                (int first, int last, string name) = (start, call, guard.Name);
                foreach ((string how, int from, int middle, int end) in Moves(code, start, call))
                    yield return new Mutant("move", $"{where} {how}", h => Write(h, which, b => Swap(b, from, middle, end, how == "up")), () => name == "EndFinally" ? null : Moved(honest, which, from, middle, end, how == "up"));
                yield return new Mutant("duplicate", where, h => Write(h, which, b => Repeat(b, first, last)), () => Doubled(name));
            }
        }
    }

    private static string? Doubled(string guard) => guard switch
    {
        "Leave" or "EndFinally" => null,
        "EndTry" or "Try" or "Caught" => SameAgain,
        _ => Mutations.ByRunning,
    };

    // Two stretches that change places: [from, middle) and [middle, end).
    private static IEnumerable<(string How, int From, int Middle, int End)> Moves(CecilCode code, int start, int call)
    {
        int after = call + 1;
        while (after < code.Count && !code.IsEdge(after) && !Ends(code, after) && (after == call + 1 || code.Depths[after] != 0)) after++;
        if (after < code.Count && after > call + 1 && code.Depths[after] == 0 && !code.IsEdge(call + 1)) yield return ("down", start, call + 1, after);

        int before = start - 1;
        while (before > 0 && !code.IsEdge(before) && code.Depths[before] != 0) before--;
        if (before >= 0 && !code.IsEdge(before) && !code.IsEdge(start) && !Ends(code, start - 1) && code.Depths[before] == 0) yield return ("up", before, start, call + 1);

        for (int i = call + 1; i < code.Count && !code.IsEdge(i); i++)
        {
            if (code[i].OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Cond_Branch) || !code.Successors(i).Any(t => t <= start)) continue;
            if (i + 1 < code.Count) yield return ("behind its loop", start, call + 1, i + 1);
            break;
        }
    }

    private static bool Ends(CecilCode code, int index) => code[index].OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw;

    // A way round without fuel must be refused. Loops that were paid for before they began need no charge in them.
    private static string? Moved(byte[] honest, int which, int from, int middle, int end, bool guardSecond)
    {
        using AssemblyDefinition assembly = Read(honest);
        MethodBody body = Methods(assembly).ElementAt(which).Body;
        body.SimplifyMacros();
        Swap(body, from, middle, end, guardSecond);
        var code = new CecilCode(body);
        bool prepaid = Enumerable.Range(0, code.Count).Any(i => code.Guard(i)?.Name is "Counted" or "CountedThrough" or "Prepaid" or "PrepaidThrough");
        return !prepaid && code.HasFreeCycle() ? null : Mutations.ByRunning;
    }

    // Jumps keep their meaning but for the guard: who jumped to the first of the two jumps to what now stands there, and who jumped to a guard
    // that now stands earlier jumps past it.
    private static void Swap(MethodBody body, int from, int middle, int end, bool guardSecond)
    {
        CecilInstruction[] code = [.. body.Instructions];
        CecilInstruction Target(CecilInstruction t) => t == code[from] ? code[middle] : guardSecond && t == code[middle] ? code[end] : t;
        foreach (CecilInstruction i in code)
        {
            if (i.Operand is CecilInstruction target) i.Operand = Target(target);
            if (i.Operand is CecilInstruction[] targets) i.Operand = Array.ConvertAll(targets, Target);
        }

        body.Instructions.Clear();
        foreach (CecilInstruction i in (CecilInstruction[])[.. code[..from], .. code[middle..end], .. code[from..middle], .. code[end..]]) body.Instructions.Add(i);
    }

    private static void Repeat(MethodBody body, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            CecilInstruction copy = body.Instructions[i].Operand switch
            {
                MethodReference method => CecilInstruction.Create(OpCodes.Call, method),
                VariableDefinition variable => CecilInstruction.Create(OpCodes.Ldloc, variable),
                ParameterDefinition parameter => CecilInstruction.Create(OpCodes.Ldarg, parameter),
                int number => CecilInstruction.Create(OpCodes.Ldc_I4, number),
                var other => throw new InvalidOperationException($"{other} is no argument"),
            };
            body.Instructions.Insert(last + 1 + i - first, copy);
        }
    }

    private static byte[] Write(byte[] image, int which, Action<MethodBody> change)
    {
        using AssemblyDefinition assembly = Read(image);
        int number = 0;
        foreach (MethodDefinition method in Methods(assembly))
        {
            if (number++ != which) continue;
            method.Body.SimplifyMacros();
            change(method.Body);
            method.Body.OptimizeMacros();
        }

        using var stream = new MemoryStream();
        assembly.Write(stream);
        return stream.ToArray();
    }

    private static AssemblyDefinition Read(byte[] image) => AssemblyDefinition.ReadAssembly(new MemoryStream(image), new ReaderParameters(ReadingMode.Deferred));

    private static IEnumerable<MethodDefinition> Methods(AssemblyDefinition assembly) => assembly.MainModule.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody);
}
