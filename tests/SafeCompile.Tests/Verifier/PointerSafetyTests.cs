using System.Reflection;
using System.Reflection.Emit;

namespace SafeCompile.Tests.Verifier;

/// <summary>Claim 17: no pointer into a frame outlives it, and nothing is stored through a read-only one.</summary>
public class PointerSafetyTests
{
    private static readonly Type s_int = typeof(int).MakeByRefType();
    private static readonly MethodInfo s_spanItem = typeof(Span<int>).GetMethod("get_Item")!;
    private static readonly MethodInfo s_readOnlyItem = typeof(ReadOnlySpan<int>).GetMethod("get_Item")!;

    [Fact]
    public void Address_of_a_local_returned() => Refuses(Returning(s_int, il => GuestIl.Emit(il, OpCodes.Ldloca, il.DeclareLocal(typeof(int)), OpCodes.Ret)));

    [Fact]
    public void Address_of_an_argument_returned() => Refuses(Returning(s_int, il => GuestIl.Emit(il, OpCodes.Ldarga_S, (byte)1, OpCodes.Ret)));

    [Fact]
    public void Address_of_a_local_returned_through_another_local() => Refuses(Returning(s_int, il =>
    {
        LocalBuilder pointer = il.DeclareLocal(s_int);
        GuestIl.Emit(il, OpCodes.Ldloca, il.DeclareLocal(typeof(int)), OpCodes.Stloc, pointer, OpCodes.Ldloc, pointer, OpCodes.Ret);
    }));

    [Fact]
    public void Address_of_a_local_returned_on_one_of_two_paths() => Refuses(Returning(s_int, il =>
    {
        LocalBuilder pointer = il.DeclareLocal(s_int), number = il.DeclareLocal(typeof(int));
        Label end = il.DefineLabel();
        GuestIl.Emit(il, OpCodes.Ldc_I4_1, OpCodes.Newarr, typeof(int), OpCodes.Ldc_I4_0, OpCodes.Ldelema, typeof(int), OpCodes.Stloc, pointer);
        GuestIl.Emit(il, OpCodes.Ldarg_1, OpCodes.Brtrue, end, OpCodes.Ldloca, number, OpCodes.Stloc, pointer);
        il.MarkLabel(end);
        GuestIl.Emit(il, OpCodes.Ldloc, pointer, OpCodes.Ret);
    }));

    [Fact]
    public void Address_of_a_field_of_a_local_struct_returned() => Refuses(GuestIl.Module(module =>
    {
        (TypeBuilder type, FieldBuilder field) = Struct(module);
        ILGenerator il = Static(type, "Run", s_int, []);
        GuestIl.Emit(il, OpCodes.Ldloca, il.DeclareLocal(type), OpCodes.Ldflda, field, OpCodes.Ret);
        type.CreateType();
    }));

    [Fact]
    public void Address_of_a_field_of_this_struct_returned() => Refuses(GuestIl.Module(module =>
    {
        (TypeBuilder type, FieldBuilder field) = Struct(module);
        ILGenerator il = type.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.HideBySig, s_int, []).GetILGenerator();
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldflda, field, OpCodes.Ret);
        type.CreateType();
    }));

    [Fact]
    public void Address_of_a_local_returned_by_the_method_that_got_it() => Refuses(GuestIl.Type(type =>
    {
        MethodBuilder same = Same(type);
        ILGenerator il = Static(type, "Run", s_int, []);
        GuestIl.Emit(il, OpCodes.Ldloca, il.DeclareLocal(typeof(int)), OpCodes.Call, same, OpCodes.Ret);
    }));

    [Fact]
    public void Control_pointers_of_the_caller_and_into_arrays_are_returned() => GuestText.Accepts(GuestIl.Type(type =>
    {
        MethodBuilder same = Same(type);
        ILGenerator il = Static(type, "Run", s_int, [typeof(int[])]);
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldc_I4_0, OpCodes.Ldelema, typeof(int), OpCodes.Call, same, OpCodes.Ret);
    }));

    [Fact]
    public void Span_over_a_local_returned() => Refuses(Returning(typeof(Span<int>), il =>
        GuestIl.Emit(il, OpCodes.Ldloca, il.DeclareLocal(typeof(int)), OpCodes.Newobj, typeof(Span<int>).GetConstructor([s_int])!, OpCodes.Ret)));

    [Fact]
    public void Span_over_a_local_made_in_place_and_returned() => Refuses(Returning(typeof(Span<int>), il =>
    {
        LocalBuilder span = il.DeclareLocal(typeof(Span<int>));
        GuestIl.Emit(il, OpCodes.Ldloca, span, OpCodes.Ldloca, il.DeclareLocal(typeof(int)), OpCodes.Call, typeof(Span<int>).GetConstructor([s_int])!);
        GuestIl.Emit(il, OpCodes.Ldloc, span, OpCodes.Ret);
    }));

    [Fact]
    public void Element_of_a_span_over_a_local_returned() => Refuses(Returning(s_int, il =>
    {
        LocalBuilder span = il.DeclareLocal(typeof(Span<int>));
        GuestIl.Emit(il, OpCodes.Ldloca, il.DeclareLocal(typeof(int)), OpCodes.Newobj, typeof(Span<int>).GetConstructor([s_int])!, OpCodes.Stloc, span);
        GuestIl.Emit(il, OpCodes.Ldloca, span, OpCodes.Ldc_I4_0, OpCodes.Call, s_spanItem, OpCodes.Ret);
    }));

    [Fact]
    public void Span_over_a_local_stored_where_the_caller_sees_it() => Refuses(GuestIl.Type(type =>
    {
        ILGenerator il = Static(type, "Run", typeof(void), [typeof(Span<int>).MakeByRefType()]);
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldloca, il.DeclareLocal(typeof(int)), OpCodes.Newobj, typeof(Span<int>).GetConstructor([s_int])!, OpCodes.Stobj, typeof(Span<int>), OpCodes.Ret);
    }));

    [Fact]
    public void Span_over_a_local_stored_by_another_method() => Refuses(GuestIl.Type(type =>
    {
        MethodBuilder copy = type.DefineMethod("Copy", MethodAttributes.Public | MethodAttributes.Static, typeof(void), [typeof(Span<int>).MakeByRefType(), typeof(Span<int>)]);
        GuestIl.Emit(copy.GetILGenerator(), OpCodes.Ldarg_0, OpCodes.Ldarg_1, OpCodes.Stobj, typeof(Span<int>), OpCodes.Ret);
        ILGenerator il = Static(type, "Run", typeof(void), [typeof(Span<int>).MakeByRefType()]);
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldloca, il.DeclareLocal(typeof(int)), OpCodes.Newobj, typeof(Span<int>).GetConstructor([s_int])!, OpCodes.Call, copy, OpCodes.Ret);
    }));

    [Fact]
    public void Span_over_a_parameter_stored_where_the_caller_sees_it() => Refuses(GuestIl.Type(type =>
    {
        ILGenerator il = Static(type, "Run", typeof(void), [typeof(Span<int>).MakeByRefType(), s_int]);
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldarg_1, OpCodes.Newobj, typeof(Span<int>).GetConstructor([s_int])!, OpCodes.Stobj, typeof(Span<int>), OpCodes.Ret);
    }));

    [Fact]
    public void Pointer_changed_in_a_finally() => Refuses(Returning(s_int, il =>
    {
        LocalBuilder pointer = il.DeclareLocal(s_int), number = il.DeclareLocal(typeof(int));
        GuestIl.Emit(il, OpCodes.Ldc_I4_1, OpCodes.Newarr, typeof(int), OpCodes.Ldc_I4_0, OpCodes.Ldelema, typeof(int), OpCodes.Stloc, pointer);
        il.BeginExceptionBlock();
        il.Emit(OpCodes.Nop);
        il.BeginFinallyBlock();
        GuestIl.Emit(il, OpCodes.Ldloca, number, OpCodes.Stloc, pointer);
        il.EndExceptionBlock();
        GuestIl.Emit(il, OpCodes.Ldloc, pointer, OpCodes.Ret);
    }));

    // The filter runs while the exception is still on its way; its handler sees what it stored.
    [Fact]
    public void Pointer_changed_in_a_filter() => Refuses(Returning(s_int, il =>
    {
        LocalBuilder pointer = il.DeclareLocal(s_int), number = il.DeclareLocal(typeof(int));
        GuestIl.Emit(il, OpCodes.Ldc_I4_1, OpCodes.Newarr, typeof(int), OpCodes.Ldc_I4_0, OpCodes.Ldelema, typeof(int), OpCodes.Stloc, pointer);
        il.BeginExceptionBlock();
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Castclass, typeof(string), OpCodes.Pop);
        il.BeginExceptFilterBlock();
        GuestIl.Emit(il, OpCodes.Pop, OpCodes.Ldloca, number, OpCodes.Stloc, pointer, OpCodes.Ldc_I4_1);
        il.BeginCatchBlock(null!);
        il.Emit(OpCodes.Pop);
        il.EndExceptionBlock();
        GuestIl.Emit(il, OpCodes.Ldloc, pointer, OpCodes.Ret);
    }));

    [Fact]
    public void Span_boxed() => Refuses(Returning(typeof(object), il => GuestIl.Emit(il, OpCodes.Ldloc, il.DeclareLocal(typeof(Span<int>)), OpCodes.Box, typeof(Span<int>), OpCodes.Ret)));

    [Fact]
    public void Array_of_spans() => GuestText.Refuses("SC6131", Returning(typeof(object), il => GuestIl.Emit(il, OpCodes.Ldc_I4_1, OpCodes.Newarr, typeof(Span<int>), OpCodes.Ret)));

    [Fact]
    public void Span_in_an_object() => Refuses(GuestIl.Module(module =>
    {
        TypeBuilder type = module.DefineType("G", TypeAttributes.Public);
        type.DefineField("span", typeof(Span<int>), FieldAttributes.Public);
        type.CreateType();
    }));

    [Fact]
    public void Pointer_in_a_field() => GuestText.Refuses("SC6052", GuestIl.Module(module =>
    {
        TypeBuilder type = module.DefineType("G", TypeAttributes.Public | TypeAttributes.Sealed, typeof(ValueType));
        type.DefineField("pointer", s_int, FieldAttributes.Public);
        type.CreateType();
    }));

    [Fact]
    public void Span_as_a_type_argument() => GuestText.Refuses("SC6134", GuestIl.Module(module =>
    {
        TypeBuilder box = module.DefineType("Box", TypeAttributes.Public);
        box.DefineGenericParameters("T");
        box.CreateType();
        TypeBuilder type = module.DefineType("G", TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.Abstract);
        GuestIl.Emit(Static(type, "Run", typeof(object), [typeof(object)]), OpCodes.Ldarg_0, OpCodes.Castclass, box.MakeGenericType(typeof(Span<int>)), OpCodes.Ret);
        type.CreateType();
    }));

    [Fact]
    public void Pointer_to_a_pointer() => Refuses(Returning(typeof(void), il => GuestIl.Emit(il, OpCodes.Ldloca, il.DeclareLocal(s_int), OpCodes.Pop, OpCodes.Ret)));

    [Fact]
    public void Store_into_a_read_only_span() => Refuses(GuestIl.Type(type =>
    {
        ILGenerator il = Static(type, "Run", typeof(void), [typeof(ReadOnlySpan<int>)]);
        GuestIl.Emit(il, OpCodes.Ldarga_S, (byte)0, OpCodes.Ldc_I4_0, OpCodes.Call, s_readOnlyItem, OpCodes.Ldc_I4_1, OpCodes.Stind_I4, OpCodes.Ret);
    }));

    [Fact]
    public void Store_into_a_read_only_span_through_a_local() => Refuses(GuestIl.Type(type =>
    {
        ILGenerator il = Static(type, "Run", typeof(void), [typeof(ReadOnlySpan<int>)]);
        LocalBuilder pointer = il.DeclareLocal(s_int);
        GuestIl.Emit(il, OpCodes.Ldarga_S, (byte)0, OpCodes.Ldc_I4_0, OpCodes.Call, s_readOnlyItem, OpCodes.Stloc, pointer);
        GuestIl.Emit(il, OpCodes.Ldloc, pointer, OpCodes.Ldc_I4_1, OpCodes.Stind_I4, OpCodes.Ret);
    }));

    [Fact]
    public void Element_of_a_read_only_span_passed_for_writing() => Refuses(GuestIl.Type(type =>
    {
        MethodBuilder same = Same(type);
        ILGenerator il = Static(type, "Run", typeof(void), [typeof(ReadOnlySpan<int>)]);
        GuestIl.Emit(il, OpCodes.Ldarga_S, (byte)0, OpCodes.Ldc_I4_0, OpCodes.Call, s_readOnlyItem, OpCodes.Call, same, OpCodes.Pop, OpCodes.Ret);
    }));

    [Fact]
    public void Control_a_read_only_span_is_read() => GuestText.Accepts(GuestIl.Type(type =>
    {
        ILGenerator il = Static(type, "Run", typeof(int), [typeof(ReadOnlySpan<int>)]);
        GuestIl.Emit(il, OpCodes.Ldarga_S, (byte)0, OpCodes.Ldc_I4_0, OpCodes.Call, s_readOnlyItem, OpCodes.Ldind_I4, OpCodes.Ret);
    }));

    [Fact]
    public void Store_into_a_box() => Refuses(GuestIl.Body(il => GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Unbox, typeof(int), OpCodes.Ldc_I4_1, OpCodes.Stind_I4, OpCodes.Ret)));

    // A string[] passes as an object[]; without the comparison that the prefix switches off, any object could be put into it.
    [Fact]
    public void Store_through_a_read_only_element_address() => Refuses(GuestIl.Body(il =>
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Castclass, typeof(object[]), OpCodes.Ldc_I4_0, OpCodes.Readonly, OpCodes.Ldelema, typeof(object), OpCodes.Ldarg_0, OpCodes.Stind_Ref, OpCodes.Ret)));

    [Fact]
    public void Read_only_parameter_written() => Refuses(GuestIl.Type(type =>
    {
        MethodBuilder method = type.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(void), [s_int]);
        method.DefineParameter(1, ParameterAttributes.In, "x");
        GuestIl.Emit(method.GetILGenerator(), OpCodes.Ldarg_0, OpCodes.Ldc_I4_1, OpCodes.Stind_I4, OpCodes.Ret);
    }));

    private static MethodBuilder Same(TypeBuilder type)
    {
        MethodBuilder same = type.DefineMethod("Same", MethodAttributes.Public | MethodAttributes.Static, s_int, [s_int]);
        GuestIl.Emit(same.GetILGenerator(), OpCodes.Ldarg_0, OpCodes.Ret);
        return same;
    }

    private static ILGenerator Static(TypeBuilder type, string name, Type result, Type[] parameters) =>
        type.DefineMethod(name, MethodAttributes.Public | MethodAttributes.Static, result, parameters).GetILGenerator();

    private static (TypeBuilder Type, FieldBuilder Field) Struct(ModuleBuilder module)
    {
        TypeBuilder type = module.DefineType("S", TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.SequentialLayout, typeof(ValueType));
        return (type, type.DefineField("x", typeof(int), FieldAttributes.Public));
    }

    private static byte[] Returning(Type result, Action<ILGenerator> body) => GuestIl.Body(body, result);

    private static void Refuses(byte[] image) => GuestText.Refuses("SC6131", image);
}
