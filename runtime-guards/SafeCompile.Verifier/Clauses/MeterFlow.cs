// If this file is wrong an attacker charges a meter that is not its own, or gives depth back with a number of its choice.
using System.Reflection.Metadata;

namespace SafeCompile.Verification;

/// <summary>What the verifier must know about a value on the evaluation stack.</summary>
internal enum Token
{
    Other,
    Null,

    /// <summary>A meter that a guard returned.</summary>
    Meter,

    /// <summary>What Guard.Mark returned.</summary>
    Mark,

    /// <summary>What Guard.Finally returned.</summary>
    Depth,

    /// <summary>The object whose method this is.</summary>
    This,

    /// <summary>Plus a row: the value of a field in which an iterator keeps a mark.</summary>
    MarkField,
}

/// <summary>
/// Claim 12: wherever a meter is expected there is one that came from a guard, and what puts a depth back comes from Guard.Mark
/// and Guard.Finally of the same activation of the same method. Proved by interpreting each method over <see cref="Token"/>s; nothing else about types is proved here.
/// </summary>
internal sealed class MeterFlow
{
    private readonly GuestImage _image;
    private readonly Findings _findings;
    private readonly HashSet<int> _spoiled = [];
    private readonly List<(int Field, GuestMethod Method, int At)> _uses = [];

    private MeterFlow(GuestImage image, Findings findings)
    {
        _image = image;
        _findings = findings;
        Memory = new TokenMemory(image);
    }

    internal static void Check(GuestImage image, Findings findings)
    {
        var flow = new MeterFlow(image, findings);
        foreach (GuestField field in image.Fields)
            if (Holds(image, field.FieldType, false) || (field.IsStatic && image.IsMeter(field.FieldType)))
                findings.Add("SC6100", field.Display, -1, "a meter inside another type or in a static field, or an activation in a field");
        foreach (GuestMethod method in image.Methods)
        {
            flow.Signature(method);
            if (method.Code.Length > 0) flow.Body(method);
        }

        foreach ((int field, GuestMethod method, int at) in flow._uses)
            if (flow._spoiled.Contains(field))
                findings.Add("SC6100", method, method.Code[at].Offset, $"'{image.Fields[field - 1].Display}' is used as a mark, but does not always come from Guard.Mark");
    }

    internal GuestImage Image => _image;

    /// <summary>What the reading of each method works with in turn.</summary>
    internal TokenMemory Memory { get; }

    internal void Refuse(GuestMethod method, int at, string message) => _findings.Add("SC6100", method, method.Code[at].Offset, message);

    internal void Spoil(int field) => _spoiled.Add(field);

    internal void UseField(int field, GuestMethod method, int at) => _uses.Add((field, method, at));

    private void Signature(GuestMethod method)
    {
        bool bad = Holds(_image, method.Signature.Return, true);
        foreach (SigType parameter in method.Signature.Parameters) bad |= Holds(_image, parameter, false);
        foreach (SigType local in method.Locals) bad |= Holds(_image, local, false);
        if (bad) _findings.Add("SC6100", method, -1, "a meter that is returned, referenced or inside another type, or an activation that leaves its function");
    }

    private void Body(GuestMethod method)
    {
        var locals = new Token[method.Locals.Length];
        for (int i = 0; i < locals.Length; i++)
            if (_image.IsMeter(method.Locals[i])) locals[i] = Token.Meter;
        while (Believe(method, locals))
        {
        }

        var fresh = new FreshMarks(_image, method);
        // Optimistic: a local holds marks until something else is stored in it; then the method is read again without that belief.
        var interpreter = new TokenInterpreter(this, method, locals, fresh);
        for (int round = 0; round <= locals.Length; round++)
            if (interpreter.Run()) return;
    }

    // A local that a mark is stored into directly, or from another such local (the compiler spills arguments into temporaries).
    private bool Believe(GuestMethod method, Token[] locals)
    {
        bool changed = false;
        for (int i = 1; i < method.Code.Length; i++)
        {
            if (method.Code[i].Op != ILOpCode.Stloc || method.Code[i].Operand >= locals.Length || locals[method.Code[i].Operand] != Token.Other) continue;
            Instruction source = method.Code[i - 1];
            Token believed = source.Op switch
            {
                ILOpCode.Call => GuardCalls.At(_image, method, i - 1) switch
                {
                    GuardFunction.Mark => Token.Mark,
                    GuardFunction.Finally or GuardFunction.FinallyInIterator => Token.Depth,
                    _ => Token.Other,
                },
                ILOpCode.Ldloc when source.Operand < locals.Length && locals[source.Operand] != Token.Meter => locals[source.Operand],
                ILOpCode.Ldfld when method.Locals[method.Code[i].Operand].Is(PrimitiveTypeCode.Int64) && IsMarkField(method, source.Operand, out int row) => Token.MarkField + row,
                _ => Token.Other,
            };
            if (believed == Token.Other) continue;
            locals[method.Code[i].Operand] = believed;
            changed = true;
        }

        return changed;
    }

    /// <summary>A field in which the iterator of this very method may keep a mark.</summary>
    internal bool IsMarkField(GuestMethod method, int token, out int row)
    {
        GuestField? field = _image.Field(token).Guest;
        row = field?.Row ?? 0;
        return field is not null && field.FieldType.Is(PrimitiveTypeCode.Int64) && field.Type == method.Type && CompilerSupport.IsIterator(field.Type);
    }

    /// <summary>True when a type mentions the meter other than by being it.</summary>
    private static bool Holds(GuestImage image, SigType type, bool itself)
    {
        if (image.IsMeter(type)) return itself;
        foreach (SigType arg in type.Args)
            if (Holds(image, arg, true)) return true;
        return false;
    }
}
