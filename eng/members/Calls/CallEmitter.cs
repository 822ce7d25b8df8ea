using System.Reflection;
using System.Reflection.Emit;
using SafeCompile.Runtime;

namespace SafeCompile.MeteredMembers.Calls;

/// <summary>Calls a member. Spans travel as array segments; what the member writes through a reference, or into a structure that is its receiver, is stored back.</summary>
internal delegate object? MemberCall(Meter? m, object?[] arguments);

/// <summary>Compiles calls, since reflection can call neither members with spans nor static members of interfaces.</summary>
internal static class CallEmitter
{
    /// <summary>A call of a stand-in.</summary>
    internal static MemberCall Stand(MethodInfo shim, bool takesMeter)
    {
        (DynamicMethod method, ILGenerator il) = Begin(shim);
        if (takesMeter) il.Emit(OpCodes.Ldarg_0);
        IEnumerable<Type> types = shim.GetParameters().Skip(takesMeter ? 1 : 0).Select(p => p.ParameterType);
        LocalBuilder?[] locals = [.. types.Select((t, i) => Load(il, t.IsByRef ? t.GetElementType()! : t, i, t.IsByRef))];
        il.Emit(OpCodes.Call, shim);
        return End(method, il, shim.ReturnType, locals);
    }

    /// <summary>A call of the member that a stand-in with these slots stands for.</summary>
    internal static MemberCall Member(MethodBase member, IReadOnlyList<Slot> slots)
    {
        (DynamicMethod method, ILGenerator il) = Begin(member);
        bool instance = member is { IsStatic: false, IsConstructor: false };
        var locals = new LocalBuilder?[slots.Count];
        ParameterInfo[] parameters = member.GetParameters();
        for (int i = 0; i < slots.Count; i++)
        {
            if (instance && i == 0) locals[i] = Load(il, member.DeclaringType!, i, member.DeclaringType!.IsValueType);
            else locals[i] = Load(il, slots[i].Type, i, parameters[instance ? i - 1 : i].ParameterType.IsByRef);
        }

        if (member is ConstructorInfo constructor)
        {
            il.Emit(OpCodes.Newobj, constructor);
            return End(method, il, constructor.DeclaringType!, locals);
        }

        var called = (MethodInfo)member;
        if (called is { IsStatic: true, IsAbstract: true } or { IsStatic: true, IsVirtual: true }) il.Emit(OpCodes.Constrained, called.DeclaringType!.GetGenericArguments()[0]);
        il.Emit(instance && !called.DeclaringType!.IsValueType ? OpCodes.Callvirt : OpCodes.Call, called);
        return End(method, il, called.ReturnType, locals);
    }

    private static (DynamicMethod Method, ILGenerator Il) Begin(MethodBase called)
    {
        var method = new DynamicMethod(called.Name, typeof(object), [typeof(Meter), typeof(object?[])], typeof(CallEmitter).Module, skipVisibility: true);
        return (method, method.GetILGenerator());
    }

    private static LocalBuilder? Load(ILGenerator il, Type type, int index, bool byReference)
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldc_I4, index);
        il.Emit(OpCodes.Ldelem_Ref);
        if (SpanOf(type, nameof(Spans.Writable), nameof(Spans.ReadOnly)) is { } convert) il.Emit(OpCodes.Call, convert);
        else if (type.IsByRefLike) throw new NotSupportedException($"{type.Name} lives on the stack only");
        else il.Emit(type.IsValueType ? OpCodes.Unbox_Any : OpCodes.Castclass, type);
        if (!byReference) return null;
        LocalBuilder local = il.DeclareLocal(type);
        il.Emit(OpCodes.Stloc, local);
        il.Emit(OpCodes.Ldloca, local);
        return local;
    }

    private static MemberCall End(DynamicMethod method, ILGenerator il, Type result, LocalBuilder?[] locals)
    {
        if (result == typeof(void))
        {
            il.Emit(OpCodes.Ldnull);
        }
        else
        {
            if (result.IsByRef) il.Emit(OpCodes.Ldobj, result = result.GetElementType()!);
            if (SpanOf(result, nameof(Spans.Copy), nameof(Spans.CopyReadOnly)) is { } copy) il.Emit(OpCodes.Call, copy);
            else if (result.IsByRefLike) throw new NotSupportedException($"{result.Name} lives on the stack only");
            else if (result.IsValueType) il.Emit(OpCodes.Box, result);
        }

        for (int i = 0; i < locals.Length; i++)
        {
            if (locals[i] is not { } local || local.LocalType.IsByRefLike) continue;
            il.Emit(OpCodes.Ldarg_1);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldloc, local);
            if (local.LocalType.IsValueType) il.Emit(OpCodes.Box, local.LocalType);
            il.Emit(OpCodes.Stelem_Ref);
        }

        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<MemberCall>();
    }

    private static MethodInfo? SpanOf(Type type, string writable, string readOnly)
    {
        if (!type.IsGenericType) return null;
        Type definition = type.GetGenericTypeDefinition();
        string? name = definition == typeof(Span<>) ? writable : definition == typeof(ReadOnlySpan<>) ? readOnly : null;
        return name is null ? null : typeof(Spans).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type.GetGenericArguments());
    }

    private static class Spans
    {
        internal static Span<T> Writable<T>(object? segment) => (ArraySegment<T>)segment!;

        internal static ReadOnlySpan<T> ReadOnly<T>(object? segment) => (ArraySegment<T>)segment!;

        internal static object Copy<T>(Span<T> span) => span.ToArray();

        internal static object CopyReadOnly<T>(ReadOnlySpan<T> span) => span.ToArray();
    }
}
