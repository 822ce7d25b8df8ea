using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SafeCompile.Cli.Deriving;

/// <summary>One instantiated method: what its own instructions do, and whom it calls.</summary>
internal sealed class BodyScan
{
    private readonly MethodInstance _instance;
    private readonly AssemblyModel _assembly;
    private readonly IlBody _body;

    private BodyScan(MethodInstance instance, IlBody body)
    {
        _instance = instance;
        _assembly = instance.Method.Type.Assembly;
        _body = body;
    }

    /// <summary>What it does itself.</summary>
    internal HashSet<Fact> Facts { get; } = [];

    /// <summary>What it calls and is walked into.</summary>
    internal List<MethodInstance> Callees { get; } = [];

    internal static BodyScan? Of(MethodInstance instance, HashSet<Fact> facts)
    {
        MethodModel method = instance.Method;
        if (method.Body is not { } body)
        {
            if (method.IsNative && !(method.Type.IsDelegate && method.Name == "Invoke")) facts.Add(new(ReachKind.Native, method.FullName));
            else facts.Add(new(ReachKind.Callback, method.FullName));
            return null;
        }

        var scan = new BodyScan(instance, body);
        scan.Run();
        facts.UnionWith(scan.Facts);
        return scan;
    }

    private void Run()
    {
        MethodModel method = _instance.Method;
        if (_body.Throws) Facts.Add(new(ReachKind.Throws, ""));
        if (_body.Loops) Add(ReachKind.Loop);
        if (method.IsSynchronized) Add(ReachKind.Lock);
        if (_body.Locals.Any(l => l.HasPointer) || method.Signature.ParameterTypes.Any(p => p.HasPointer)) Add(ReachKind.Unsafe);
        for (int i = 0; i < _body.Code.Count; i++)
            if (_body.Matters(i)) Visit(i);
    }

    private void Visit(int i)
    {
        IlInstruction instruction = _body.Code[i];
        switch (instruction.Code)
        {
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Jmp:
                Call(i);
                break;
            case ILOpCode.Ldvirtftn:
                Callback(_assembly.Target(instruction.Operand)?.Method?.FullName ?? "?");
                break;
            case ILOpCode.Calli or ILOpCode.Mkrefany or ILOpCode.Refanyval or ILOpCode.Arglist:
                Add(ReachKind.Unsafe);
                break;
            case ILOpCode.Localloc or ILOpCode.Cpblk or ILOpCode.Initblk:
                Add(ReachKind.Unsafe);
                if (!IsConstantSize(i)) Add(ReachKind.Loop);
                break;
            case ILOpCode.Conv_u or ILOpCode.Conv_i when Previous(i).IsAddress:
                Add(ReachKind.Unsafe);
                break;
            case ILOpCode.Newarr:
                Add(Previous(i).IsConstant ? ReachKind.Object : ReachKind.Buffer);
                break;
            case ILOpCode.Box when !IsTest(i):
                Add(ReachKind.Object);
                break;
            case ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld:
                Static(instruction);
                break;
        }
    }

    private void Static(IlInstruction instruction)
    {
        FieldTarget field = _assembly.Field(instruction.Operand);
        if (field.Attributes is null) Facts.Add(new(ReachKind.Missing, field.FullName));
        else if (field.IsConstant || field.IsDelegateCache) return;
        // The address of a field that is not readonly may be written through.
        bool written = instruction.Code == ILOpCode.Stsfld || (instruction.Code == ILOpCode.Ldsflda && (field.Attributes & System.Reflection.FieldAttributes.InitOnly) == 0);
        Facts.Add(new(written ? ReachKind.Write : ReachKind.Static, field.FullName));
    }

    private void Call(int i)
    {
        IlInstruction instruction = _body.Code[i];
        CallTarget? target = _assembly.Target(instruction.Operand);
        if (target is null)
        {
            Add(ReachKind.Missing);
            return;
        }

        target = target with { Owner = _instance.Substitute(target.Owner), Arguments = [.. target.Arguments.Select(_instance.Substitute)] };
        if (target.Method is not { } method)
        {
            // Multi-dimensional arrays: Get, Set, Address and constructors are the runtime's.
            if (target.Owner.Shape != IlShape.Array) Facts.Add(new(ReachKind.Missing, $"{target.Owner.Text}.{target.Name}"));
            else if (instruction.Code == ILOpCode.Newobj) Add(ReachKind.Buffer);
            return;
        }

        if (IsConstantData(i, method)) return;
        if (instruction.Code == ILOpCode.Newobj && method.Type is { IsValueType: false }) Add(method.Type.Name == "System.String" ? ReachKind.Buffer : ReachKind.Object);
        if (method == _instance.Method && method.IsIntrinsic) return; // An intrinsic that calls itself is the JIT's: the body only gives delegates and reflection something to call.
        if (Cuts.Of(method, target.Arguments) is { } cut)
        {
            if (cut.Kind is { } kind) Facts.Add(new(kind, cut.ByCaller ? _instance.Method.FullName : method.FullName));
            if (!cut.Follow) return;
        }

        if (method.Type.IsDelegate)
        {
            if (method.Name == "Invoke") Callback(method.FullName);
            return; // Creating one, or a runtime-made member that the deriver reports for the delegate's own type.
        }

        IlType? constraint = Previous(i) is { Code: ILOpCode.Constrained } prefix ? _instance.Substitute(_instance.Method.Type.Decode(MetadataTokens.EntityHandle(prefix.Operand))) : null;
        bool late = instruction.Code == ILOpCode.Callvirt || (constraint is not null && method.IsVirtual);
        if (!late) Callees.Add(Dispatch.Instance(method, target.Owner, target.Arguments));
        else if (Dispatch.Resolve(target, constraint) is { } body) Callees.Add(body);
        else Late(method, target);
    }

    /// <summary>Any override may run; the body that the call names may too, so it is walked. That of Object is what everything overrides.</summary>
    private void Late(MethodModel method, CallTarget target)
    {
        Callback(method.FullName);
        if (method.HasBody && !method.Type.IsInterface && method.Type.Name != "System.Object") Callees.Add(Dispatch.Instance(method, target.Owner, target.Arguments));
    }

    private bool IsConstantSize(int i) => Previous(i).IsConstant || (i > 1 && Previous(i).Code is ILOpCode.Conv_u && _body.Code[i - 2].IsConstant);

    // What C# makes of a span of constants: static data of the assembly and its length.
    private bool IsConstantData(int i, MethodModel method) => i > 1 && method is { Name: ".ctor", Type.Name: "System.ReadOnlySpan`1" }
        && Previous(i).IsConstant && _body.Code[i - 2] is { Code: ILOpCode.Ldsflda } field && _assembly.Field(field.Operand) is { IsConstant: true, Attributes: { } a }
        && (a & System.Reflection.FieldAttributes.HasFieldRVA) != 0;

    // JITs make no object for a box that is only tested or taken apart again.
    private bool IsTest(int i) => i + 1 < _body.Code.Count
        && _body.Code[i + 1].Code is ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s or ILOpCode.Unbox_any or ILOpCode.Isinst or ILOpCode.Ldnull;

    private IlInstruction Previous(int i) => i > 0 ? _body.Code[i - 1] : default;

    private void Callback(string callee) => Facts.Add(new(ReachKind.Callback, $"{_instance.Method.FullName} > {callee}"));

    private void Add(ReachKind kind) => Facts.Add(new(kind, _instance.Method.FullName));
}
