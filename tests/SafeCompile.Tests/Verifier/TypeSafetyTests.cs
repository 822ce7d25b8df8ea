using System.Reflection;
using System.Reflection.Emit;

namespace SafeCompile.Tests.Verifier;

/// <summary>Claim 16, values: what is used as something that it is not. The controls differ in the one instruction that matters.</summary>
public class TypeSafetyTests
{
    private static readonly MethodInfo s_length = typeof(string).GetProperty("Length")!.GetMethod!;

    [Fact]
    public void Control_a_cast_object_is_a_string() => Accepts(il => Emit(il, OpCodes.Ldarg_0, OpCodes.Castclass, typeof(string), OpCodes.Callvirt, s_length, OpCodes.Pop));

    [Fact]
    public void Object_used_as_a_string() => Refuses(il => Emit(il, OpCodes.Ldarg_0, OpCodes.Callvirt, s_length, OpCodes.Pop));

    [Fact]
    public void Number_used_as_a_string() => Refuses(il => Emit(il, OpCodes.Ldarg_1, OpCodes.Callvirt, s_length, OpCodes.Pop));

    [Fact]
    public void Native_number_used_as_an_object() => Refuses(il => Emit(il, OpCodes.Ldarg_1, OpCodes.Conv_I, OpCodes.Castclass, typeof(string), OpCodes.Pop));

    [Fact]
    public void Address_of_an_object_as_a_number() => Refuses(il => Emit(il, OpCodes.Ldarg_0, OpCodes.Conv_I, OpCodes.Pop));

    [Fact]
    public void Address_of_a_local_as_a_number() => Refuses(il => Emit(il, OpCodes.Ldarga_S, (byte)1, OpCodes.Conv_U, OpCodes.Pop));

    [Fact]
    public void Arithmetic_on_a_pointer() => Refuses(il => Emit(il, OpCodes.Ldarga_S, (byte)1, OpCodes.Ldc_I4_4, OpCodes.Add, OpCodes.Ldind_I4, OpCodes.Pop));

    [Fact]
    public void Arithmetic_on_references() => Refuses(il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ldarg_0, OpCodes.Xor, OpCodes.Pop));

    [Fact]
    public void Comparison_of_a_reference_with_a_number() => Refuses(il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ldarg_1, OpCodes.Ceq, OpCodes.Pop));

    [Fact]
    public void Order_of_references() => Refuses(il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ldarg_0, OpCodes.Clt, OpCodes.Pop));

    [Fact]
    public void Mixed_widths() => Refuses(il => Emit(il, OpCodes.Ldarg_1, OpCodes.Ldc_I8, 1L, OpCodes.Add, OpCodes.Pop));

    [Fact]
    public void Number_thrown() => Refuses(il => Emit(il, OpCodes.Ldarg_1, OpCodes.Throw));

    [Fact]
    public void Any_object_thrown() => Refuses(il => Emit(il, OpCodes.Ldarg_0, OpCodes.Throw));

    [Fact]
    public void Result_of_another_type() => GuestText.Refuses("SC6130", GuestIl.Body(il => Emit(il, OpCodes.Ldarg_0, OpCodes.Ret), typeof(string)));

    [Fact]
    public void Result_missing() => GuestText.Refuses("SC6130", GuestIl.Body(il => Emit(il, OpCodes.Ret), typeof(string)));

    [Fact]
    public void Value_left_at_the_end() => Refuses(il => Emit(il, OpCodes.Ldarg_0));

    [Fact]
    public void Local_of_another_class() => Refuses(il =>
    {
        LocalBuilder text = il.DeclareLocal(typeof(string));
        Emit(il, OpCodes.Ldarg_0, OpCodes.Stloc, text);
    });

    [Fact]
    public void Argument_of_another_class() => Refuses(il => Emit(il, OpCodes.Ldstr, "x", OpCodes.Starg_S, (byte)1));

    [Fact]
    public void Number_and_object_meet() => Refuses(il => Meet(il, () => il.Emit(OpCodes.Ldarg_1), () => il.Emit(OpCodes.Ldarg_0)));

    [Fact]
    public void Two_heights_meet() => Refuses(il => Meet(il, () => il.Emit(OpCodes.Ldarg_1), () => Emit(il, OpCodes.Ldarg_1, OpCodes.Ldarg_1)));

    [Fact]
    public void What_meets_is_only_what_both_are() => Refuses(il =>
    {
        Meet(il, () => il.Emit(OpCodes.Ldstr, "x"), () => Emit(il, OpCodes.Ldarg_0), pop: false);
        Emit(il, OpCodes.Callvirt, s_length, OpCodes.Pop);
    });

    [Fact]
    public void Control_null_meets_anything() => Accepts(il =>
    {
        Meet(il, () => il.Emit(OpCodes.Ldstr, "x"), () => Emit(il, OpCodes.Ldnull), pop: false);
        Emit(il, OpCodes.Callvirt, s_length, OpCodes.Pop);
    });

    [Fact]
    public void Values_on_the_stack_where_a_try_begins() => Refuses(il =>
    {
        il.Emit(OpCodes.Ldarg_1);
        il.BeginExceptionBlock();
        il.Emit(OpCodes.Nop);
        il.BeginFinallyBlock();
        il.EndExceptionBlock();
        il.Emit(OpCodes.Pop);
    });

    [Fact]
    public void Store_of_a_reference_through_a_pointer_to_a_number() => Refuses(il => Emit(il, OpCodes.Ldarga_S, (byte)1, OpCodes.Ldarg_0, OpCodes.Stind_Ref));

    [Fact]
    public void Store_of_another_class_through_a_pointer() => Refuses(il =>
    {
        LocalBuilder text = il.DeclareLocal(typeof(string));
        Emit(il, OpCodes.Ldloca, text, OpCodes.Ldarg_0, OpCodes.Stind_Ref);
    });

    [Fact]
    public void Store_of_more_bytes_than_there_are() => Refuses(il => Emit(il, OpCodes.Ldarga_S, (byte)1, OpCodes.Ldc_I8, -1L, OpCodes.Stind_I8));

    [Fact]
    public void Load_of_more_bytes_than_there_are() => Refuses(il => Emit(il, OpCodes.Ldarga_S, (byte)1, OpCodes.Ldobj, typeof(decimal), OpCodes.Pop));

    [Fact]
    public void Store_of_another_value_type() => Refuses(il =>
    {
        LocalBuilder value = il.DeclareLocal(typeof(decimal));
        Emit(il, OpCodes.Ldarga_S, (byte)1, OpCodes.Ldloc, value, OpCodes.Stobj, typeof(decimal));
    });

    [Fact]
    public void Initobj_of_another_type() => Refuses(il => Emit(il, OpCodes.Ldarga_S, (byte)1, OpCodes.Initobj, typeof(decimal)));

    [Fact]
    public void Unbox_read_as_another_number() => Refuses(il => Emit(il, OpCodes.Ldarg_0, OpCodes.Unbox, typeof(int), OpCodes.Ldind_I8, OpCodes.Pop));

    [Fact]
    public void Unbox_of_a_class() => Refuses(il => Emit(il, OpCodes.Ldarg_0, OpCodes.Unbox, typeof(string), OpCodes.Pop));

    [Fact]
    public void Box_of_another_type() => Refuses(il => Emit(il, OpCodes.Ldarg_1, OpCodes.Box, typeof(decimal), OpCodes.Pop));

    [Fact]
    public void Box_used_as_a_string() => Refuses(il => Emit(il, OpCodes.Ldarg_1, OpCodes.Box, typeof(int), OpCodes.Callvirt, s_length, OpCodes.Pop));

    [Fact]
    public void Array_of_numbers_read_as_references() => Refuses(il => Emit(il, OpCodes.Ldc_I4_1, OpCodes.Newarr, typeof(long), OpCodes.Ldc_I4_0, OpCodes.Ldelem_Ref, OpCodes.Pop));

    [Fact]
    public void Array_of_references_read_as_numbers() => Refuses(il => Emit(il, OpCodes.Ldc_I4_1, OpCodes.Newarr, typeof(string), OpCodes.Ldc_I4_0, OpCodes.Ldelem_I8, OpCodes.Pop));

    [Fact]
    public void Number_stored_in_an_array_of_references() =>
        Refuses(il => Emit(il, OpCodes.Ldc_I4_1, OpCodes.Newarr, typeof(string), OpCodes.Ldc_I4_0, OpCodes.Ldarg_1, OpCodes.Stelem, typeof(int)));

    [Fact]
    public void Object_stored_in_an_array_of_strings() => Refuses(il => Emit(il, OpCodes.Ldc_I4_1, OpCodes.Newarr, typeof(string), OpCodes.Ldc_I4_0, OpCodes.Ldarg_0, OpCodes.Stelem_Ref));

    [Fact]
    public void Wider_element_than_the_array_has() =>
        Refuses(il => Emit(il, OpCodes.Ldc_I4_1, OpCodes.Newarr, typeof(byte), OpCodes.Ldc_I4_0, OpCodes.Ldc_I8, -1L, OpCodes.Stelem_I8));

    [Fact]
    public void Element_address_of_another_type() =>
        Refuses(il => Emit(il, OpCodes.Ldc_I4_1, OpCodes.Newarr, typeof(byte), OpCodes.Ldc_I4_0, OpCodes.Ldelema, typeof(long), OpCodes.Pop));

    [Fact]
    public void Array_of_numbers_as_an_array_of_objects() => Refuses(il =>
    {
        LocalBuilder array = il.DeclareLocal(typeof(object[]));
        Emit(il, OpCodes.Ldc_I4_1, OpCodes.Newarr, typeof(int), OpCodes.Stloc, array);
    });

    [Fact]
    public void Control_an_array_of_strings_is_one_of_objects() => Accepts(il =>
    {
        LocalBuilder array = il.DeclareLocal(typeof(object[]));
        Emit(il, OpCodes.Ldc_I4_1, OpCodes.Newarr, typeof(string), OpCodes.Stloc, array);
    });

    [Fact]
    public void List_of_strings_as_a_list_of_objects() => Refuses(il => Convert(il, typeof(List<string>), typeof(List<object>)));

    [Fact]
    public void Sequence_of_numbers_as_one_of_objects() => Refuses(il => Convert(il, typeof(IEnumerable<int>), typeof(IEnumerable<object>)));

    [Fact]
    public void Sequence_of_objects_as_one_of_strings() => Refuses(il => Convert(il, typeof(IEnumerable<object>), typeof(IEnumerable<string>)));

    [Fact]
    public void Action_of_strings_as_one_of_objects() => Refuses(il => Convert(il, typeof(Action<string>), typeof(Action<object>)));

    [Fact]
    public void Class_as_an_interface_that_it_lacks() => Refuses(il => Convert(il, typeof(string), typeof(IDisposable)));

    [Fact]
    public void Control_variance() => Accepts(il =>
    {
        Convert(il, typeof(List<string>), typeof(IEnumerable<object>));
        Convert(il, typeof(string[]), typeof(IEnumerable<object>));
        Convert(il, typeof(Action<object>), typeof(Action<string>));
        Convert(il, typeof(Func<object, string>), typeof(Func<string, object>));
        Convert(il, typeof(InvalidOperationException), typeof(Exception));
        Convert(il, typeof(int[]), typeof(System.Collections.IEnumerable));
    });

    [Fact]
    public void Function_address_of_another_delegate() => GuestText.Refuses("SC6130", GuestIl.Body(il =>
        Emit(il, OpCodes.Ldarg_0, OpCodes.Ldftn, GuestIl.ChargeEntry, OpCodes.Callvirt, s_length, OpCodes.Pop, OpCodes.Pop, OpCodes.Ret)));

    [Fact]
    public void Wrong_number_of_type_arguments()
    {
        byte[] image = GuestIl.Body(il => Emit(il, OpCodes.Ldarg_0, OpCodes.Castclass, typeof(Func<string, string>), OpCodes.Pop, OpCodes.Ret));
        GuestText.Accepts(image);
        GuestText.Refuses("SC6134", Patched(image, "Func`2"u8, "Func`3"u8));
    }

    [Fact]
    public void Class_called_a_value_type()
    {
        byte[] image = GuestIl.Body(il =>
        {
            il.DeclareLocal(typeof(System.Text.StringBuilder));
            il.Emit(OpCodes.Ret);
        });
        GuestText.Accepts(image);
        GuestText.Refuses("SC6134", Patched(image, [0x04, 0x07, 0x01, 0x12], [0x04, 0x07, 0x01, 0x11]));
    }

    // A type that the table does not know may be anything.
    [Fact]
    public void Framework_type_that_is_not_known()
    {
        byte[] image = GuestIl.Body(il => Emit(il, OpCodes.Ldarg_0, OpCodes.Castclass, typeof(Exception), OpCodes.Pop, OpCodes.Ret));
        GuestText.Accepts(image);
        GuestText.Refuses("SC6134", Patched(image, "Exception\0"u8, "Exceptioo\0"u8));
    }

    [Theory]
    [InlineData(GenericParameterAttributes.Covariant, false)]
    [InlineData(GenericParameterAttributes.Contravariant, true)]
    public void Variance_that_its_members_break(GenericParameterAttributes variance, bool returned) => GuestText.Refuses("SC6134", Variant(variance, returned));

    [Theory]
    [InlineData(GenericParameterAttributes.Covariant, true)]
    [InlineData(GenericParameterAttributes.Contravariant, false)]
    public void Control_variance_that_its_members_keep(GenericParameterAttributes variance, bool returned) => GuestText.Accepts(Variant(variance, returned));

    private static byte[] Variant(GenericParameterAttributes variance, bool returned) => GuestIl.Module(module =>
    {
        TypeBuilder type = module.DefineType("I`1", TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract);
        GenericTypeParameterBuilder variable = type.DefineGenericParameters("T")[0];
        variable.SetGenericParameterAttributes(variance);
        const MethodAttributes Slot = MethodAttributes.Public | MethodAttributes.Abstract | MethodAttributes.Virtual | MethodAttributes.NewSlot | MethodAttributes.HideBySig;
        type.DefineMethod("M", Slot, returned ? variable : typeof(void), returned ? [] : [variable]);
        type.CreateType();
    });

    private static byte[] Patched(byte[] image, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        byte[] patched = [.. image];
        int at = patched.AsSpan().IndexOf(from);
        Assert.True(at >= 0 && patched.AsSpan(at + 1).IndexOf(from) < 0, "the bytes to patch are not there exactly once");
        to.CopyTo(patched.AsSpan(at));
        return patched;
    }

    private static void Convert(ILGenerator il, Type from, Type to)
    {
        LocalBuilder local = il.DeclareLocal(to);
        Emit(il, OpCodes.Ldarg_0, OpCodes.Castclass, from, OpCodes.Stloc, local);
    }

    private static void Meet(ILGenerator il, Action one, Action other, bool pop = true)
    {
        Label second = il.DefineLabel(), end = il.DefineLabel();
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Brtrue, second);
        one();
        il.Emit(OpCodes.Br, end);
        il.MarkLabel(second);
        other();
        il.MarkLabel(end);
        if (pop) il.Emit(OpCodes.Pop);
    }

    private static void Accepts(Action<ILGenerator> body) => GuestText.Accepts(Image(body));

    private static void Refuses(Action<ILGenerator> body) => GuestText.Refuses("SC6130", Image(body));

    private static byte[] Image(Action<ILGenerator> body) => GuestIl.Body(il =>
    {
        body(il);
        il.Emit(OpCodes.Ret);
    });

    private static void Emit(ILGenerator il, params object[] code) => GuestIl.Emit(il, code);
}
