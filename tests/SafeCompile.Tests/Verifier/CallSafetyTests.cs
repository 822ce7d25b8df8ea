using System.Reflection;
using System.Reflection.Emit;

namespace SafeCompile.Tests.Verifier;

/// <summary>Claims 18 and 19: constructors make their object once, receivers and delegates fit what they call.</summary>
public class CallSafetyTests
{
    private const MethodAttributes Instance = MethodAttributes.Public | MethodAttributes.HideBySig;
    private static readonly ConstructorInfo s_object = typeof(object).GetConstructor([])!;

    [Fact]
    public void Control_a_class_that_calls_its_base() => GuestText.Accepts(Constructor((il, _, _) => GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Call, s_object, OpCodes.Ret)));

    [Fact]
    public void Constructor_without_a_base_call() => GuestText.Refuses("SC6132", Constructor((il, _, _) => il.Emit(OpCodes.Ret)));

    [Fact]
    public void Constructor_with_a_base_call_on_one_path() => GuestText.Refuses("SC6132", Constructor((il, _, _) =>
    {
        Label end = il.DefineLabel();
        GuestIl.Emit(il, OpCodes.Ldc_I4_1, OpCodes.Brtrue, end, OpCodes.Ldarg_0, OpCodes.Call, s_object);
        il.MarkLabel(end);
        il.Emit(OpCodes.Ret);
    }));

    [Fact]
    public void Object_used_before_it_is_made() => GuestText.Refuses("SC6132", Constructor((il, use, _) =>
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Call, use, OpCodes.Ldarg_0, OpCodes.Call, s_object, OpCodes.Ret)));

    [Fact]
    public void Object_kept_before_it_is_made() => GuestText.Refuses("SC6132", Constructor((il, _, field) =>
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldarg_0, OpCodes.Stfld, field, OpCodes.Ldarg_0, OpCodes.Call, s_object, OpCodes.Ret)));

    [Fact]
    public void Base_constructor_called_twice() => GuestText.Refuses("SC6132", Constructor((il, _, _) =>
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Call, s_object, OpCodes.Ldarg_0, OpCodes.Call, s_object, OpCodes.Ret)));

    [Fact]
    public void This_replaced() => GuestText.Refuses("SC6132", Constructor((il, _, _) =>
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Call, s_object, OpCodes.Ldnull, OpCodes.Starg_S, (byte)0, OpCodes.Ret)));

    [Fact]
    public void Constructor_of_a_class_further_up() => GuestText.Refuses("SC6132", GuestIl.Module(module =>
    {
        TypeBuilder parent = module.DefineType("P", TypeAttributes.Public);
        parent.DefineDefaultConstructor(MethodAttributes.Public);
        parent.CreateType();
        TypeBuilder type = module.DefineType("G", TypeAttributes.Public, parent);
        GuestIl.Emit(type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, []).GetILGenerator(), OpCodes.Ldarg_0, OpCodes.Call, s_object, OpCodes.Ret);
        type.CreateType();
    }));

    [Fact]
    public void Constructor_called_on_a_finished_object() => GuestText.Refuses("SC6132", Two((a, _, il) =>
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Call, a.GetConstructor([])!, OpCodes.Ret)));

    [Fact]
    public void Field_of_another_class() => GuestText.Refuses("SC6130", Two((_, b, il) => GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldfld, b.GetField("x")!, OpCodes.Pop, OpCodes.Ret)));

    [Fact]
    public void Address_of_a_field_of_another_class() => GuestText.Refuses("SC6130", Two((_, b, il) => GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldflda, b.GetField("x")!, OpCodes.Pop, OpCodes.Ret)));

    [Fact]
    public void Store_into_a_field_of_another_class() =>
        GuestText.Refuses("SC6130", Two((_, b, il) => GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldc_I4_1, OpCodes.Stfld, b.GetField("x")!, OpCodes.Ret)));

    [Fact]
    public void Store_of_another_class_into_a_field() =>
        GuestText.Refuses("SC6130", Two((a, _, il) => GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldarg_0, OpCodes.Stfld, a.GetField("text")!, OpCodes.Ret)));

    [Fact]
    public void Method_of_another_class() => GuestText.Refuses("SC6130", Two((_, b, il) => GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Call, b.GetMethod("M")!, OpCodes.Pop, OpCodes.Ret)));

    [Fact]
    public void Argument_of_another_class() => GuestText.Refuses("SC6130", Two((a, b, il) =>
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Newobj, b.GetConstructor([])!, OpCodes.Call, a.GetMethod("Take")!, OpCodes.Ret)));

    [Fact]
    public void Control_the_same_members_of_the_right_class() => GuestText.Accepts(Two((a, _, il) =>
    {
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldfld, a.GetField("x")!, OpCodes.Pop, OpCodes.Ldarg_0, OpCodes.Ldflda, a.GetField("x")!, OpCodes.Pop);
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldc_I4_1, OpCodes.Stfld, a.GetField("x")!, OpCodes.Ldarg_0, OpCodes.Ldstr, "x", OpCodes.Stfld, a.GetField("text")!);
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Callvirt, a.GetMethod("M")!, OpCodes.Pop, OpCodes.Ldarg_0, OpCodes.Ldarg_0, OpCodes.Call, a.GetMethod("Take")!, OpCodes.Ret);
    }));

    [Fact]
    public void Virtual_method_called_round_its_override() => GuestText.Refuses("SC6135", Two((a, _, il) => GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Call, a.GetMethod("V")!, OpCodes.Ret)));

    [Fact]
    public void Callvirt_of_a_static_method() => GuestText.Refuses("SC6135", GuestIl.Body(il =>
        GuestIl.Emit(il, OpCodes.Ldarg_1, OpCodes.Callvirt, typeof(Math).GetMethod("Abs", [typeof(int)])!, OpCodes.Pop, OpCodes.Ret)));

    [Fact]
    public void Instance_of_an_abstract_class() => GuestText.Refuses("SC6135", GuestIl.Module(module =>
    {
        TypeBuilder type = module.DefineType("P", TypeAttributes.Public | TypeAttributes.Abstract);
        ConstructorBuilder constructor = type.DefineDefaultConstructor(MethodAttributes.Public);
        GuestIl.Emit(type.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(object), []).GetILGenerator(), OpCodes.Newobj, constructor, OpCodes.Ret);
        type.CreateType();
    }));

    [Fact]
    public void Store_into_a_read_only_field() => GuestText.Refuses("SC6135", Two((a, _, il) => GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldc_I4_1, OpCodes.Stfld, a.GetField("fixed")!, OpCodes.Ret)));

    [Fact]
    public void Store_through_the_address_of_a_read_only_field() =>
        GuestText.Refuses("SC6131", Two((a, _, il) => GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldflda, a.GetField("fixed")!, OpCodes.Ldc_I4_1, OpCodes.Stind_I4, OpCodes.Ret)));

    [Fact]
    public void Constrained_on_a_type_without_the_member() => GuestText.Refuses("SC6135", GuestIl.Body(il =>
        GuestIl.Emit(il, OpCodes.Ldarga_S, (byte)1, OpCodes.Constrained, typeof(int), OpCodes.Callvirt, typeof(IDisposable).GetMethod("Dispose")!, OpCodes.Ret)));

    [Fact]
    public void Constrained_on_another_type_than_the_pointer_leads_to() => GuestText.Refuses("SC6130", GuestIl.Body(il =>
    {
        MethodInfo compare = typeof(IComparable<long>).GetMethod("CompareTo")!;
        GuestIl.Emit(il, OpCodes.Ldarga_S, (byte)1, OpCodes.Ldc_I8, 1L, OpCodes.Constrained, typeof(long), OpCodes.Callvirt, compare, OpCodes.Pop, OpCodes.Ret);
    }));

    [Fact]
    public void Control_constrained() => GuestText.Accepts(GuestIl.Body(il =>
    {
        MethodInfo compare = typeof(IComparable<int>).GetMethod("CompareTo")!;
        GuestIl.Emit(il, OpCodes.Ldarga_S, (byte)1, OpCodes.Ldc_I4_1, OpCodes.Constrained, typeof(int), OpCodes.Callvirt, compare, OpCodes.Pop, OpCodes.Ret);
    }));

    [Fact]
    public void Value_as_a_receiver_without_its_address() => GuestText.Refuses("SC6130", GuestIl.Body(il =>
        GuestIl.Emit(il, OpCodes.Ldarg_1, OpCodes.Ldc_I4_1, OpCodes.Callvirt, typeof(IComparable<int>).GetMethod("CompareTo")!, OpCodes.Pop, OpCodes.Ret)));

    [Fact]
    public void Type_variable_of_another_method() => GuestText.Refuses("SC6134", GuestIl.Type(type =>
    {
        MethodBuilder generic = type.DefineMethod("Generic", MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);
        GenericTypeParameterBuilder variable = generic.DefineGenericParameters("T")[0];
        generic.GetILGenerator().Emit(OpCodes.Ret);
        ILGenerator il = type.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(object), []).GetILGenerator();
        GuestIl.Emit(il, OpCodes.Ldc_I4_1, OpCodes.Newarr, variable, OpCodes.Ret);
    }));

    [Theory]
    [InlineData("Three", typeof(Func<string, string>))] // number of parameters
    [InlineData("Number", typeof(Func<string, string>))] // a number for a reference
    [InlineData("Narrow", typeof(Func<object, string>))] // a parameter that is less than any object
    [InlineData("Wide", typeof(Func<string, string>))] // a result that is more than a string
    [InlineData("Boxing", typeof(Func<int, string>))] // a number where an object is expected
    [InlineData("Nothing", typeof(Func<string, string>))] // no result
    [InlineData("Narrow", typeof(Action<string>))] // a result that nobody expects
    public void Delegate_of_another_signature(string method, Type type) => GuestText.Refuses("SC6133", Delegate(method, type));

    [Theory]
    [InlineData("Narrow", typeof(Func<string, string>))]
    [InlineData("Boxing", typeof(Func<string, object>))]
    [InlineData("Wide", typeof(Func<string, object>))]
    public void Control_delegates_that_fit(string method, Type type) => GuestText.Accepts(Delegate(method, type));

    [Fact]
    public void Delegate_on_an_object_of_another_class() => GuestText.Refuses("SC6130", Two((_, b, il) =>
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Ldftn, b.GetMethod("M")!, OpCodes.Newobj, typeof(Func<int>).GetConstructors()[0], OpCodes.Pop, OpCodes.Ret)));

    [Fact]
    public void Delegate_of_a_static_method_with_a_receiver() => GuestText.Refuses("SC6133", Delegate("Narrow", typeof(Func<string, string>), receiver: true));

    [Fact]
    public void Delegate_of_the_virtual_function_of_another_object() => GuestText.Refuses("SC6133", Two((a, _, il) =>
        GuestIl.Emit(il, OpCodes.Ldarg_0, OpCodes.Newobj, a.GetConstructor([])!, OpCodes.Ldvirtftn, a.GetMethod("V")!, OpCodes.Newobj, typeof(Action).GetConstructors()[0], OpCodes.Pop, OpCodes.Ret)));

    private static byte[] Constructor(Action<ILGenerator, MethodInfo, FieldInfo> body) => GuestIl.Module(module =>
    {
        TypeBuilder type = module.DefineType("G", TypeAttributes.Public);
        FieldBuilder field = type.DefineField("self", typeof(object), FieldAttributes.Public);
        MethodBuilder use = type.DefineMethod("Use", Instance, typeof(void), []);
        use.GetILGenerator().Emit(OpCodes.Ret);
        body(type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, []).GetILGenerator(), use, field);
        type.CreateType();
    });

    /// <summary>Classes A and B with the same members; a method of G that gets an A.</summary>
    private static byte[] Two(Action<TypeInfo, TypeInfo, ILGenerator> body) => GuestIl.Module(module =>
    {
        var a = new Members(module.DefineType("A", TypeAttributes.Public));
        var b = new Members(module.DefineType("B", TypeAttributes.Public));
        TypeBuilder type = module.DefineType("G", TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.Abstract);
        body(a, b, type.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(void), [a.Type]).GetILGenerator());
        type.CreateType();
    });

    private sealed class Members : TypeDelegator
    {
        private readonly Dictionary<string, MemberInfo> _members = [];

        internal Members(TypeBuilder type)
            : base(type)
        {
            Type = type;
            _members["x"] = type.DefineField("x", typeof(int), FieldAttributes.Public);
            _members["text"] = type.DefineField("text", typeof(string), FieldAttributes.Public);
            _members["fixed"] = type.DefineField("fixed", typeof(int), FieldAttributes.Public | FieldAttributes.InitOnly);
            _members[".ctor"] = type.DefineDefaultConstructor(MethodAttributes.Public);
            MethodBuilder m = type.DefineMethod("M", Instance, typeof(int), []);
            GuestIl.Emit(m.GetILGenerator(), OpCodes.Ldc_I4_1, OpCodes.Ret);
            MethodBuilder take = type.DefineMethod("Take", Instance, typeof(void), [type]);
            take.GetILGenerator().Emit(OpCodes.Ret);
            MethodBuilder v = type.DefineMethod("V", Instance | MethodAttributes.Virtual | MethodAttributes.NewSlot, typeof(void), []);
            v.GetILGenerator().Emit(OpCodes.Ret);
            (_members["M"], _members["Take"], _members["V"]) = (m, take, v);
            type.CreateType();
        }

        internal TypeBuilder Type { get; }

        public override FieldInfo GetField(string name, BindingFlags bindingAttr) => (FieldInfo)_members[name];

        protected override MethodInfo GetMethodImpl(string name, BindingFlags bindingAttr, Binder? binder, CallingConventions callConvention, Type[]? types, ParameterModifier[]? modifiers) =>
            (MethodInfo)_members[name];

        protected override ConstructorInfo GetConstructorImpl(BindingFlags bindingAttr, Binder? binder, CallingConventions callConvention, Type[] types, ParameterModifier[]? modifiers) =>
            (ConstructorInfo)_members[".ctor"];
    }

    private static byte[] Delegate(string method, Type type, bool receiver = false) => GuestIl.Type(g =>
    {
        Type s = typeof(string), o = typeof(object);
        var methods = new Dictionary<string, MethodBuilder>
        {
            ["Three"] = Define("Three", s, [s, s, s]),
            ["Number"] = Define("Number", s, [typeof(int)]),
            ["Narrow"] = Define("Narrow", s, [s]),
            ["Wide"] = Define("Wide", o, [s]),
            ["Boxing"] = Define("Boxing", s, [o]),
            ["Nothing"] = Define("Nothing", typeof(void), [s]),
        };
        ILGenerator il = g.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(object), []).GetILGenerator();
        if (receiver) il.Emit(OpCodes.Ldstr, "x");
        else il.Emit(OpCodes.Ldnull);
        GuestIl.Emit(il, OpCodes.Ldftn, methods[method], OpCodes.Newobj, type.GetConstructors()[0], OpCodes.Ret);

        MethodBuilder Define(string name, Type result, Type[] parameters)
        {
            MethodBuilder m = g.DefineMethod(name, MethodAttributes.Public | MethodAttributes.Static, result, parameters);
            if (result != typeof(void)) m.GetILGenerator().Emit(OpCodes.Ldnull);
            m.GetILGenerator().Emit(OpCodes.Ret);
            return m;
        }
    });
}
