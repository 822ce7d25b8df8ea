using System.Numerics;
using System.Reflection;

namespace SafeCompile.MeteredMembers.Calls;

/// <summary>A metered member whose type parameters are filled in: what is compared, and what is measured.</summary>
internal sealed class ClosedMember
{
    private const int MostClosings = 6;

    // Uniform rows find mistakes in one type's operations, the mixed ones those in the order of type parameters. The numbers are for generic
    // mathematics, which no row before them satisfies; a row that breaks a constraint is left out.
    private static readonly Type[][] s_rows =
    [
        [typeof(int)],
        [typeof(string)],
        [typeof(Key)],
        [typeof(Cell)],
        [typeof(double), typeof(string), typeof(int), typeof(Key)],
        [typeof(string), typeof(object), typeof(Key), typeof(int)],
        [typeof(BigInteger), typeof(int), typeof(BigInteger)],
        [typeof(int), typeof(int), typeof(bool)],
        [typeof(BigInteger), typeof(BigInteger), typeof(bool)],
        [typeof(double), typeof(double), typeof(bool)],
        [typeof(BigInteger)],
        [typeof(byte), typeof(double)],
        [typeof(double), typeof(BigInteger)],
        [typeof(Half), typeof(UInt128)],
        [typeof(decimal)],
        [typeof(Int128)],
        [typeof(char)],
        [typeof(byte)],
        [typeof(DayOfWeek)],
        [typeof(Flavours)],
        [typeof(InvalidOperationException)],
    ];

    private ClosedMember(MeteredMember member, MethodInfo shim, MethodBase real, Type[] arguments)
    {
        Member = member;
        Arguments = arguments;
        Slots = [.. shim.GetParameters().Skip(member.TakesMeter ? 1 : 0).Select((p, i) => new Slot(p.Name!, i == 0 && IsObject(real) && p.ParameterType.IsAssignableFrom(real.DeclaringType) ? real.DeclaringType! : p.ParameterType, p.IsOut))];
        LooksLazy = shim.ReturnType.IsInterface && typeof(System.Collections.IEnumerable).IsAssignableFrom(shim.ReturnType);
        Result = shim.ReturnType;
        Shim = CallEmitter.Stand(shim, member.TakesMeter);
        Real = CallEmitter.Member(real, Slots);
    }

    internal MeteredMember Member { get; }

    internal Type[] Arguments { get; }

    /// <summary>The receiver, if any, and the parameters.</summary>
    internal IReadOnlyList<Slot> Slots { get; }

    internal MemberCall Shim { get; }

    internal MemberCall Real { get; }

    internal Type Result { get; }

    /// <summary>True when the result may be a sequence that is computed while it is read.</summary>
    internal bool LooksLazy { get; }

    internal string Name => Arguments.Length == 0 ? Member.Id : $"{Member.Id} of {string.Join(", ", Arguments.Select(a => a.Name))}";

    /// <summary>A few closings of a member; throws <see cref="NotSupportedException"/> for a signature that cannot be called from here.</summary>
    internal static IEnumerable<ClosedMember> Of(MeteredMember member)
    {
        if (!member.Shim.IsGenericMethodDefinition)
        {
            yield return new ClosedMember(member, member.Shim, member.Real, []);
            yield break;
        }

        int found = 0;
        var seen = new HashSet<string>();
        foreach (Type[] row in s_rows)
        {
            if (found == MostClosings) yield break;
            Type[] arguments = Fill(member.Shim.GetGenericArguments(), row);
            if (member.Real.DeclaringType == typeof(Enum) && !row[0].IsEnum) continue; // The constraint is on structures only.
            if (!seen.Add(string.Join<Type>(',', arguments)) || Close(member, arguments) is not { } closed) continue;
            found++;
            yield return closed;
        }
    }

    private static Type[] Fill(Type[] parameters, Type[] row)
    {
        var arguments = new Type[parameters.Length];
        for (int i = 0; i < parameters.Length; i++)
        {
            // A comparer by type parameter: the interface that the constraint names.
            Type? comparer = parameters[i].GetGenericParameterConstraints().FirstOrDefault(c => c.IsGenericType && c.GetGenericTypeDefinition() == typeof(IComparer<>));
            arguments[i] = comparer is null ? row[i % row.Length] : typeof(IComparer<>).MakeGenericType(arguments[0]);
        }

        return arguments;
    }

    private static ClosedMember? Close(MeteredMember member, Type[] arguments)
    {
        MethodInfo shim;
        MethodBase real;
        try
        {
            shim = member.Shim.MakeGenericMethod(arguments);
            real = CloseReal(member.Real, arguments);
        }
        catch (Exception e) when (e is ArgumentException or TypeLoadException)
        {
            return null; // A constraint is not met.
        }

        Type? receiver = IsObject(real) ? shim.GetParameters()[member.TakesMeter ? 1 : 0].ParameterType : null;
        if (receiver is not null && !receiver.IsAssignableFrom(real.DeclaringType) && !real.DeclaringType!.IsAssignableFrom(receiver)) return null;
        return new ClosedMember(member, shim, real, arguments);
    }

    // Stand-ins of members that several types share take the common base of their receivers.
    private static bool IsObject(MethodBase real) => real is { IsStatic: false, IsConstructor: false, DeclaringType.IsValueType: false };

    private static MethodBase CloseReal(MethodBase real, Type[] arguments)
    {
        Type type = real.DeclaringType!;
        int own = type.IsGenericTypeDefinition ? type.GetGenericArguments().Length : 0;
        if (own > 0)
        {
            Type closed = type.MakeGenericType(arguments[..own]);
            real = MethodBase.GetMethodFromHandle(real.MethodHandle, closed.TypeHandle)!;
        }

        return real is MethodInfo { IsGenericMethodDefinition: true } method ? method.MakeGenericMethod(arguments[own..]) : real;
    }
}

/// <summary>A receiver or parameter.</summary>
/// <param name="Name">Its name; the receiver's is <c>self</c>.</param>
/// <param name="Declared">Its type, a reference included.</param>
/// <param name="IsOut">True when nothing goes in.</param>
internal readonly record struct Slot(string Name, Type Declared, bool IsOut)
{
    /// <summary>Its type without a reference.</summary>
    internal Type Type => Declared.IsByRef ? Declared.GetElementType()! : Declared;
}
