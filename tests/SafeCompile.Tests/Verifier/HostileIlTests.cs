using System.Reflection;
using System.Reflection.Emit;
using SafeCompile.Runtime;

namespace SafeCompile.Tests.Verifier;

/// <summary>What IL can say and C# cannot. Each has a control that differs in the one thing that matters.</summary>
public class HostileIlTests
{
    [Fact]
    public void Control_a_charged_loop_passes() => GuestText.Accepts(GuestIl.Body(il => Loop(il, charge: 3)));

    [Fact]
    public void Loop_without_charge() => GuestText.Refuses("SC6060", GuestIl.Body(il => Loop(il, charge: null)));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(int.MinValue)]
    public void Charge_of_nothing_or_less(int fuel)
    {
        byte[] image = GuestIl.Body(il => Loop(il, fuel));
        GuestText.Refuses("SC6060", image);
        GuestText.Refuses("SC6110", image);
    }

    [Fact]
    public void Jump_into_the_middle_of_a_charge() => GuestText.Refuses("SC6060", GuestIl.Body(il =>
    {
        LocalBuilder m = il.DeclareLocal(typeof(Meter));
        Label call = il.DefineLabel(), top = il.DefineLabel();
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Call, GuestIl.ChargeEntry);
        il.Emit(OpCodes.Stloc, m);
        il.MarkLabel(top);
        il.Emit(OpCodes.Ldloc, m);
        il.Emit(OpCodes.Ldc_I4_S, (sbyte)-100);
        il.Emit(OpCodes.Br, call);
        il.Emit(OpCodes.Ldloc, m);
        il.Emit(OpCodes.Ldc_I4_1);
        il.MarkLabel(call);
        il.Emit(OpCodes.Call, GuestIl.Charge);
        il.Emit(OpCodes.Br, top);
    }));

    [Fact]
    public void Charge_computed_at_run_time() => GuestText.Refuses("SC6110", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Call, GuestIl.ChargeEntry);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
    }));

    public static TheoryData<string> RefusedOpcodes => ["Jmp", "Localloc", "Cpblk", "Initblk", "Mkrefany", "Arglist", "Break", "Volatile", "Tailcall", "Unaligned"];

    [Theory]
    [MemberData(nameof(RefusedOpcodes))]
    public void Opcode_outside_the_list(string name) => GuestText.Refuses("SC6050", GuestIl.Body(il =>
    {
        OpCode op = (OpCode)typeof(OpCodes).GetField(name)!.GetValue(null)!;
        if (name == "Jmp") il.Emit(op, typeof(Math).GetMethod("Abs", [typeof(int)])!);
        else if (name == "Mkrefany") il.Emit(op, typeof(int));
        else if (name == "Unaligned") il.Emit(op, (byte)1);
        else il.Emit(op);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Calli() => GuestText.Refuses("SC6050", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Ldarg_1);
        il.EmitCalli(OpCodes.Calli, CallingConventions.Standard, typeof(void), [], null);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Function_address_as_a_number() => GuestText.Refuses("SC6053", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Ldftn, typeof(Math).GetMethod("Abs", [typeof(int)])!);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Delegate_from_a_number() => GuestText.Refuses("SC6053", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Ldc_I4, 0x1234);
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Newobj, typeof(Action).GetConstructors()[0]);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Delegate_of_a_denied_member() => GuestText.Refuses("SC6040", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Ldftn, typeof(GC).GetMethod("Collect", [])!);
        il.Emit(OpCodes.Newobj, typeof(Action).GetConstructors()[0]);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Address_of_a_guard() => GuestText.Refuses("SC6110", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Ldnull);
        il.Emit(OpCodes.Ldftn, GuestIl.Leave);
        il.Emit(OpCodes.Newobj, typeof(Action<Meter>).GetConstructors()[0]);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Denied_member() => GuestText.Refuses("SC6040", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Ldstr, "/etc/hostname");
        il.Emit(OpCodes.Call, typeof(File).GetMethod("ReadAllText", [typeof(string)])!);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Metered_member_called_directly() => GuestText.Refuses("SC6042", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Ldstr, "a");
        il.Emit(OpCodes.Ldstr, "b");
        il.Emit(OpCodes.Call, typeof(string).GetMethod("Concat", [typeof(string), typeof(string)])!);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Compiler_member_out_of_its_place() => GuestText.Refuses("SC6041", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Call, typeof(Environment).GetProperty("CurrentManagedThreadId")!.GetMethod!);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Catch_without_a_gate() => GuestText.Refuses("SC6080", GuestIl.Body(il => TryCatch(il, gate: false)));

    [Fact]
    public void Control_a_gated_catch_passes() => GuestText.Accepts(GuestIl.Body(il => TryCatch(il, gate: true)));

    [Fact]
    public void Endless_retry_through_a_catch() => GuestText.Refuses("SC6060", GuestIl.Body(il =>
    {
        Label top = il.DefineLabel();
        il.MarkLabel(top);
        il.BeginExceptionBlock();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Castclass, typeof(string));
        il.Emit(OpCodes.Pop);
        il.BeginCatchBlock(typeof(Exception));
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Leave, top);
        il.EndExceptionBlock();
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Leave_without_a_try_is_a_jump() => GuestText.Accepts(GuestIl.Body(il =>
    {
        Label end = il.DefineLabel();
        il.Emit(OpCodes.Leave, end);
        il.MarkLabel(end);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Direct_call_of_an_interface_of_the_framework() => GuestText.Refuses("SC6135", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Castclass, typeof(IDisposable));
        il.Emit(OpCodes.Call, typeof(IDisposable).GetMethod("Dispose")!);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Meter_of_its_own_making() => GuestText.Refuses("SC6100", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Castclass, typeof(Meter));
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Call, GuestIl.Charge);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Object_used_as_a_meter() => GuestText.Refuses("SC6100", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Call, GuestIl.Charge);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Mark_of_its_own_making() => GuestText.Refuses("SC6100", GuestIl.Body(il =>
    {
        LocalBuilder m = il.DeclareLocal(typeof(Meter));
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Call, GuestIl.ChargeEntry);
        il.Emit(OpCodes.Stloc, m);
        il.Emit(OpCodes.Ldloc, m);
        il.Emit(OpCodes.Ldc_I8, -1L);
        il.Emit(OpCodes.Call, GuestIl.Caught);
        il.Emit(OpCodes.Ret);
    }));

    // A local that no path assigned is zero: the depth of the outermost call.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Mark_that_is_not_always_taken(bool always)
    {
        byte[] image = GuestIl.Body(il =>
        {
            LocalBuilder m = il.DeclareLocal(typeof(Meter)), k = il.DeclareLocal(typeof(long));
            Label skip = il.DefineLabel();
            GuestIl.Emit(il, OpCodes.Ldc_I4_1, OpCodes.Call, GuestIl.ChargeEntry, OpCodes.Stloc, m);
            if (!always) GuestIl.Emit(il, OpCodes.Ldarg_1, OpCodes.Brtrue, skip);
            GuestIl.Emit(il, OpCodes.Ldloc, m, OpCodes.Call, GuestIl.Mark, OpCodes.Stloc, k);
            il.MarkLabel(skip);
            GuestIl.Emit(il, OpCodes.Ldloc, m, OpCodes.Ldloc, k, OpCodes.Call, GuestIl.EndTry, OpCodes.Ret);
        });
        if (always) GuestText.Accepts(image);
        else GuestText.Refuses("SC6100", image);
    }

    [Fact]
    public void Leave_twice() => GuestText.Refuses("SC6110", GuestIl.Body(il =>
    {
        LocalBuilder m = il.DeclareLocal(typeof(Meter));
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Call, GuestIl.Enter);
        il.Emit(OpCodes.Stloc, m);
        il.Emit(OpCodes.Ldloc, m);
        il.Emit(OpCodes.Call, GuestIl.Leave);
        il.Emit(OpCodes.Ldloc, m);
        il.Emit(OpCodes.Call, GuestIl.Leave);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Leave_before_the_recursive_call() => GuestText.Refuses("SC6070", GuestIl.Type(type =>
    {
        MethodBuilder self = type.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);
        ILGenerator il = self.GetILGenerator();
        LocalBuilder m = il.DeclareLocal(typeof(Meter));
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Call, GuestIl.Enter);
        il.Emit(OpCodes.Stloc, m);
        il.Emit(OpCodes.Ldloc, m);
        il.Emit(OpCodes.Call, GuestIl.Leave);
        il.Emit(OpCodes.Call, self);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Array_of_any_length() => GuestText.Refuses("SC6053", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Newarr, typeof(int));
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Falling_off_the_end() => GuestText.Refuses("SC6051", GuestIl.Body(il => il.Emit(OpCodes.Nop)));

    [Fact]
    public void Empty_stack() => GuestText.Refuses("SC6051", GuestIl.Body(il =>
    {
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Pointer_in_a_signature() => GuestText.Refuses("SC6052", GuestIl.Type(type =>
        type.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(void), [typeof(int).MakePointerType()]).GetILGenerator().Emit(OpCodes.Ret)));

    [Fact]
    public void Module_initializer() => GuestText.Refuses("SC6010", GuestIl.Module(module =>
    {
        MethodBuilder method = module.DefineGlobalMethod(".cctor", MethodAttributes.Static | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, typeof(void), []);
        method.GetILGenerator().Emit(OpCodes.Ret);
        module.CreateGlobalFunctions();
    }));

    [Fact]
    public void Native_method() => GuestText.Refuses("SC6010", GuestIl.Type(type =>
        type.DefinePInvokeMethod("getpid", "libc", MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.PinvokeImpl, CallingConventions.Standard, typeof(int), [], System.Runtime.InteropServices.CallingConvention.Cdecl, System.Runtime.InteropServices.CharSet.Ansi)));

    [Fact]
    public void Deep_generic_type() => GuestText.Refuses("SC6052", GuestIl.Type(type =>
    {
        Type deep = typeof(int);
        for (int i = 0; i < 12; i++) deep = typeof(List<>).MakeGenericType(deep);
        type.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(void), [deep]).GetILGenerator().Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Override_under_another_name() => GuestText.Refuses("SC6021", GuestIl.Module(module =>
    {
        TypeBuilder contract = module.DefineType("I", TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract);
        MethodBuilder eval = contract.DefineMethod("Eval", MethodAttributes.Public | MethodAttributes.Abstract | MethodAttributes.Virtual | MethodAttributes.NewSlot, typeof(void), []);
        contract.CreateType();
        TypeBuilder type = module.DefineType("G", TypeAttributes.Public, typeof(object), [contract]);
        MethodBuilder other = type.DefineMethod("Other", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.NewSlot, typeof(void), []);
        ILGenerator il = other.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Callvirt, eval);
        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(other, eval);
        type.CreateType();
    }));

    private static void Loop(ILGenerator il, int? charge)
    {
        LocalBuilder m = il.DeclareLocal(typeof(Meter));
        Label top = il.DefineLabel();
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Call, GuestIl.ChargeEntry);
        il.Emit(OpCodes.Stloc, m);
        il.MarkLabel(top);
        if (charge is { } fuel)
        {
            il.Emit(OpCodes.Ldloc, m);
            il.Emit(OpCodes.Ldc_I4, fuel);
            il.Emit(OpCodes.Call, GuestIl.Charge);
        }

        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Brtrue, top);
        il.Emit(OpCodes.Ret);
    }

    private static void TryCatch(ILGenerator il, bool gate)
    {
        LocalBuilder m = il.DeclareLocal(typeof(Meter)), k = il.DeclareLocal(typeof(long));
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Call, GuestIl.ChargeEntry);
        il.Emit(OpCodes.Stloc, m);
        il.Emit(OpCodes.Ldloc, m);
        il.Emit(OpCodes.Call, GuestIl.Mark);
        il.Emit(OpCodes.Stloc, k);
        il.Emit(OpCodes.Ldloc, m);
        il.Emit(OpCodes.Ldloc, k);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Call, GuestIl.Try);
        il.BeginExceptionBlock();
        il.Emit(OpCodes.Nop);
        il.BeginExceptFilterBlock();
        il.Emit(OpCodes.Pop);
        if (gate)
        {
            il.Emit(OpCodes.Ldloc, m);
            il.Emit(OpCodes.Call, GuestIl.Live);
        }
        else il.Emit(OpCodes.Ldc_I4_1);
        il.BeginCatchBlock(null!);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ldloc, m);
        il.Emit(OpCodes.Ldloc, k);
        il.Emit(OpCodes.Call, GuestIl.Caught);
        il.EndExceptionBlock();
        il.Emit(OpCodes.Ret);
    }
}
