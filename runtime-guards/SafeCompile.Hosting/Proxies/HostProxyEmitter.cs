// If this file is wrong a guest's call reaches the host unguarded, or an alias of the host's data reaches the guest.
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace SafeCompile.Hosting;

/// <summary>
/// Generates the proxy class of a host type: it implements every contract of the type. Every member becomes
/// <code>
/// Exception error = null; R r = default;
/// try { r = ((IContract)Target).Member(Crossing.ToHost(Context, x), …); } catch (Exception e) { error = e; }
/// if (error != null) HostProxy.Rethrow(error);
/// return Crossing.Answer(Context, r);
/// </code>
/// Types that no contract may have (sequences, delegates, classes) pass as they are: who declares them answers for them.
/// </summary>
internal static class HostProxyEmitter
{
    private const BindingFlags Internal = BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly FieldInfo s_context = typeof(HostProxy).GetField(nameof(HostProxy.Context), Internal)!;
    private static readonly FieldInfo s_target = typeof(HostProxy).GetField(nameof(HostProxy.Target), Internal)!;
    private static readonly MethodInfo s_rethrow = typeof(HostProxy).GetMethod(nameof(HostProxy.Rethrow), Internal)!;
    private static readonly MethodInfo s_toHost = typeof(Crossing).GetMethods(Internal).Single(m => m is { Name: nameof(Crossing.ToHost), IsGenericMethodDefinition: true });
    private static readonly MethodInfo s_answer = typeof(Crossing).GetMethod(nameof(Crossing.Answer), Internal)!;
    private static readonly ConstructorInfo s_base = typeof(HostProxy).GetConstructors(Internal).Single();

    /// <summary>Throws <see cref="PluginHostException"/> SC7003 when <paramref name="declared"/> has a member that cannot be forwarded.</summary>
    internal static Func<PluginContext, object, HostProxy> Emit(Type host, Type declared)
    {
        if (Unfit(declared) is { } reason)
            throw new PluginHostException(HostErrors.ContractShape, $"{Flattening.TypeName(declared)} cannot be lent to a guest: it {reason}.");
        Type[] contracts = [.. host.GetInterfaces().Where(i => ContractTypes.IsContract(i) && Unfit(i) is null)];
        var access = new CustomAttributeBuilder(
            typeof(IgnoresAccessChecksToAttribute).GetConstructor([typeof(string)])!,
            [typeof(Boundary).Assembly.GetName().Name!]);
        AssemblyBuilder assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("SafeCompile.Lent"), AssemblyBuilderAccess.RunAndCollect, [access]);
        TypeBuilder type = assembly.DefineDynamicModule("lent").DefineType(host.Name, TypeAttributes.Sealed | TypeAttributes.Class, typeof(HostProxy), contracts);
        EmitConstruction(type);
        foreach (Type contract in contracts)
        {
            // Each interface of the array is listed with those that it inherits.
            foreach (MethodInfo member in contract.GetMethods(Members))
                if (IsSlot(member)) EmitMember(type, member);
        }

        return type.CreateType().GetMethod("Make", Internal)!.CreateDelegate<Func<PluginContext, object, HostProxy>>();
    }

    private static bool IsSlot(MethodInfo member) => member is { IsStatic: false, IsVirtual: true, IsFinal: false, IsPublic: true };

    // Why an interface cannot be implemented by forwarding; null when it can.
    private static string? Unfit(Type contract)
    {
        foreach (Type type in contract.GetInterfaces().Prepend(contract))
        {
            if (!type.IsVisible) return $"inherits {Flattening.TypeName(type)}, which is not public";
            foreach (MethodInfo member in type.GetMethods(Members))
            {
                if (member is { IsAbstract: true, IsStatic: true }) return $"has the static abstract member {member.Name}";
                if (member is { IsAbstract: true, IsPublic: false }) return $"has the member {member.Name}, which is not public";
                if (!IsSlot(member)) continue;
                if (member.IsGenericMethodDefinition) return $"has the generic method {member.Name}";
                if (member.ReturnType.IsByRef || member.ReturnType.IsPointer) return $"returns a reference in {member.Name}";
            }
        }

        return null;
    }

    private static void EmitConstruction(TypeBuilder type)
    {
        ConstructorBuilder constructor = type.DefineConstructor(MethodAttributes.Assembly, CallingConventions.HasThis, [typeof(PluginContext), typeof(object)]);
        ILGenerator il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Call, s_base);
        il.Emit(OpCodes.Ret);

        MethodBuilder make = type.DefineMethod("Make", MethodAttributes.Static | MethodAttributes.Assembly, typeof(HostProxy), [typeof(PluginContext), typeof(object)]);
        il = make.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Ret);
    }

    private static void EmitMember(TypeBuilder type, MethodInfo member)
    {
        MethodBuilder method = ProxyMethod.Define(type, member);
        ILGenerator il = method.GetILGenerator();
        bool returns = member.ReturnType != typeof(void);
        LocalBuilder error = il.DeclareLocal(typeof(Exception));
        LocalBuilder? result = returns ? il.DeclareLocal(member.ReturnType) : null;
        Label returned = il.DefineLabel();

        il.BeginExceptionBlock();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, s_target);
        il.Emit(OpCodes.Castclass, member.DeclaringType!);
        ParameterInfo[] parameters = member.GetParameters();
        for (int i = 0; i < parameters.Length; i++)
        {
            bool crosses = Crosses(parameters[i].ParameterType);
            if (crosses) EmitContext(il);
            il.Emit(OpCodes.Ldarg, (short)(i + 1));
            if (crosses) il.Emit(OpCodes.Call, s_toHost.MakeGenericMethod(parameters[i].ParameterType));
        }

        il.Emit(OpCodes.Callvirt, member);
        if (returns) il.Emit(OpCodes.Stloc, result!);
        il.BeginCatchBlock(typeof(Exception));
        il.Emit(OpCodes.Stloc, error);
        il.EndExceptionBlock();

        il.Emit(OpCodes.Ldloc, error);
        il.Emit(OpCodes.Brfalse, returned);
        il.Emit(OpCodes.Ldloc, error);
        il.Emit(OpCodes.Call, s_rethrow);
        il.MarkLabel(returned);
        bool copies = returns && Crosses(member.ReturnType);
        if (copies) EmitContext(il);
        if (returns) il.Emit(OpCodes.Ldloc, result!);
        if (copies) il.Emit(OpCodes.Call, s_answer.MakeGenericMethod(member.ReturnType));
        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(method, member);
    }

    private static bool Crosses(Type type) => ContractTypes.Kind(type) is TransferKind.Contract or TransferKind.Copied;

    private static void EmitContext(ILGenerator il)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, s_context);
    }
}
