// If this file is wrong a call from the host runs guest code without entering the context.
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace SafeCompile.Hosting;

/// <summary>
/// Generates the proxy class of a contract. Every member becomes
/// <code>
/// Activation a; Exception error = null; R r = default;
/// if (!Boundary.TryEnter(Context, out a)) return (R)ProxyHop.Run(this, method, type, new object[] { … });
/// try { r = Crossing.ToHost(Context, target.Member(Crossing.ToGuest(Context, x), …)); } catch (Exception e) { error = e; }
/// Boundary.Exit(Context, ref a, error);
/// return r;
/// </code>
/// where types that cross as they are skip the crossing.
/// </summary>
internal static class ProxyEmitter
{
    private const BindingFlags Internal = BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static readonly FieldInfo s_context = typeof(GuestProxy).GetField(nameof(GuestProxy.Context), Internal)!;
    private static readonly MethodInfo s_enter = typeof(Boundary).GetMethod(nameof(Boundary.TryEnter), Internal)!;
    private static readonly MethodInfo s_exit = typeof(Boundary).GetMethod(nameof(Boundary.Exit), Internal)!;
    private static readonly MethodInfo s_hop = typeof(ProxyHop).GetMethod(nameof(ProxyHop.Run), Internal)!;
    private static readonly MethodInfo s_toHost = typeof(Crossing).GetMethods(Internal).Single(m => m is { Name: nameof(Crossing.ToHost), IsGenericMethodDefinition: true });
    private static readonly MethodInfo s_toGuest = typeof(Crossing).GetMethod(nameof(Crossing.ToGuest), Internal)!;
    private static readonly ConstructorInfo s_base = typeof(GuestProxy).GetConstructors(Internal).Single();

    internal static Func<PluginContext, object, GuestProxy> Emit(Type contract)
    {
        List<MethodInfo> members = ContractShape.Members(contract);
        var access = new CustomAttributeBuilder(
            typeof(IgnoresAccessChecksToAttribute).GetConstructor([typeof(string)])!,
            [typeof(Boundary).Assembly.GetName().Name!]);

        // Collectible: goes away with the contract's own load context. The cache that holds it is weak.
        AssemblyBuilder assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("SafeCompile.Proxies"), AssemblyBuilderAccess.RunAndCollect, [access]);
        TypeBuilder type = assembly.DefineDynamicModule("proxies").DefineType("Proxy", TypeAttributes.Sealed | TypeAttributes.Class, typeof(GuestProxy), [contract]);
        FieldBuilder target = type.DefineField("_target", contract, FieldAttributes.Private | FieldAttributes.InitOnly);
        EmitConstruction(type, target, contract);
        foreach (MethodInfo member in members) EmitMember(type, target, member);
        return type.CreateType().GetMethod("Make", Internal)!.CreateDelegate<Func<PluginContext, object, GuestProxy>>();
    }

    private static void EmitConstruction(TypeBuilder type, FieldBuilder target, Type contract)
    {
        ConstructorBuilder constructor = type.DefineConstructor(MethodAttributes.Assembly, CallingConventions.HasThis, [typeof(PluginContext), typeof(object)]);
        ILGenerator il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Ldtoken, contract);
        il.Emit(OpCodes.Call, typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!);
        il.Emit(OpCodes.Call, s_base);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Castclass, contract);
        il.Emit(OpCodes.Stfld, target);
        il.Emit(OpCodes.Ret);

        MethodBuilder make = type.DefineMethod("Make", MethodAttributes.Static | MethodAttributes.Assembly, typeof(GuestProxy), [typeof(PluginContext), typeof(object)]);
        il = make.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Ret);
    }

    private static void EmitMember(TypeBuilder type, FieldBuilder target, MethodInfo member)
    {
        ParameterInfo[] parameters = member.GetParameters();
        MethodBuilder method = ProxyMethod.Define(type, member);
        ILGenerator il = method.GetILGenerator();
        bool returns = member.ReturnType != typeof(void);
        LocalBuilder activation = il.DeclareLocal(typeof(Activation));
        LocalBuilder error = il.DeclareLocal(typeof(Exception));
        LocalBuilder? result = returns ? il.DeclareLocal(member.ReturnType) : null;
        Label entered = il.DefineLabel();

        EmitContext(il);
        il.Emit(OpCodes.Ldloca, activation);
        il.Emit(OpCodes.Call, s_enter);
        il.Emit(OpCodes.Brtrue, entered);
        EmitHop(il, member, parameters);
        il.Emit(OpCodes.Ret);

        il.MarkLabel(entered);
        il.BeginExceptionBlock();
        if (returns && Crosses(member.ReturnType)) EmitContext(il);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, target);
        for (int i = 0; i < parameters.Length; i++)
        {
            bool crosses = Crosses(parameters[i].ParameterType);
            if (crosses) EmitContext(il);
            il.Emit(OpCodes.Ldarg, (short)(i + 1));
            if (crosses) il.Emit(OpCodes.Call, s_toGuest.MakeGenericMethod(parameters[i].ParameterType));
        }

        il.Emit(OpCodes.Callvirt, member);
        if (returns && Crosses(member.ReturnType)) il.Emit(OpCodes.Call, s_toHost.MakeGenericMethod(member.ReturnType));
        if (returns) il.Emit(OpCodes.Stloc, result!);
        il.BeginCatchBlock(typeof(Exception));
        il.Emit(OpCodes.Stloc, error);
        il.EndExceptionBlock();

        EmitContext(il);
        il.Emit(OpCodes.Ldloca, activation);
        il.Emit(OpCodes.Ldloc, error);
        il.Emit(OpCodes.Call, s_exit);
        if (returns) il.Emit(OpCodes.Ldloc, result!);
        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(method, member);
    }

    private static bool Crosses(Type type) => ContractTypes.Kind(type) != TransferKind.Plain;

    private static void EmitContext(ILGenerator il)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, s_context);
    }

    private static void EmitHop(ILGenerator il, MethodInfo member, ParameterInfo[] parameters)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldtoken, member);
        il.Emit(OpCodes.Ldtoken, member.DeclaringType!);
        il.Emit(OpCodes.Ldc_I4, parameters.Length);
        il.Emit(OpCodes.Newarr, typeof(object));
        for (int i = 0; i < parameters.Length; i++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldarg, (short)(i + 1));
            if (parameters[i].ParameterType.IsValueType) il.Emit(OpCodes.Box, parameters[i].ParameterType);
            il.Emit(OpCodes.Stelem_Ref);
        }

        il.Emit(OpCodes.Call, s_hop);
        if (member.ReturnType == typeof(void)) il.Emit(OpCodes.Pop);
        else il.Emit(OpCodes.Unbox_Any, member.ReturnType);
    }
}
