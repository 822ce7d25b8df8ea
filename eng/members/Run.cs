using System.Collections;
using CsCheck;
using SafeCompile.MeteredMembers.Calls;
using SafeCompile.Runtime;

namespace SafeCompile.MeteredMembers;

/// <summary>What one call did, as far as a program can see it.</summary>
/// <param name="Result">The result, all of it, or the exception.</param>
/// <param name="After">Receiver and arguments afterwards.</param>
/// <param name="Calls">What the delegates among the arguments were called with, in order.</param>
internal readonly record struct Outcome(string Result, string After, string Calls);

/// <summary>What a call did to the meter.</summary>
internal readonly record struct Charged(TrapCode Trap, long Fuel, long Bytes);

/// <summary>Runs one call on one side. Equal numbers give equal arguments.</summary>
internal static class Run
{
    /// <summary>Enough for every call on arguments of the usual size, little enough that what asks for absurd sizes traps at once.</summary>
    internal const long AmpleFuel = 5_000_000;

    internal const long AmpleBytes = 2_000_000;

    /// <summary>Marks an argument that can no longer be looked at.</summary>
    internal const string Broken = "broken";

    internal const uint Stream = 1; // CsCheck's generator wants one; any is as good.

    /// <summary>The base library.</summary>
    internal static Outcome Plain(ClosedMember member, uint number, int scale)
    {
        var maker = new Maker(new PCG(Stream, number), null, scale);
        object?[] arguments = maker.Arguments(member);
        return Observe(() => member.Real(null, arguments), arguments, maker, member);
    }

    /// <summary>The stand-in, with this much left when it is called.</summary>
    internal static Outcome Metered(ClosedMember member, uint number, int scale, long fuel, long bytes, out Charged charged)
    {
        Meter? before = Guard.Active;
        Meter meter = Fresh();
        Guard.Active = meter;
        try
        {
            var maker = new Maker(new PCG(Stream, number), meter, scale);
            object?[] arguments = maker.Arguments(member);
            var used = default(Charged);
            Outcome outcome = Observe(
                () =>
                {
                    (meter.Fuel, meter.Bytes) = (fuel, bytes);
                    try
                    {
                        return member.Shim(meter, arguments);
                    }
                    finally
                    {
                        used = meter.Trap == TrapCode.None
                            ? new Charged(meter.Trap, fuel - meter.Fuel, bytes - meter.Bytes)
                            : new Charged(meter.Trap, fuel - meter.FuelAtTrap, bytes - meter.BytesAtTrap);
                        // What is looked at afterwards is looked at by a host, under nobody's limits.
                        if (meter.Trap == TrapCode.None) (meter.Fuel, meter.Bytes, meter.Depth) = (long.MaxValue / 2, long.MaxValue / 2, 0);
                        else Guard.Active = Fresh();
                    }
                },
                arguments,
                maker,
                member);
            charged = used;
            return outcome;
        }
        finally
        {
            Guard.Active = before;
        }
    }

    internal static Meter Fresh() => new() { Fuel = long.MaxValue / 2, Bytes = long.MaxValue / 2, DepthLimit = 500 };

    // The stand-in of a setter returns the value, so that x = y = z can be compiled.
    private static bool Voids(ClosedMember member) => member.Member.Real is System.Reflection.MethodInfo { ReturnType: var result } && result == typeof(void);

    private static Outcome Observe(Func<object?> call, object?[] arguments, Maker maker, ClosedMember member)
    {
        string result;
        try
        {
            object? value = call();
            result = Voids(member) ? "nothing" : member.LooksLazy ? Look(value) : Shown.Text(value, member.Result);
        }
        catch (Exception e)
        {
            result = Shown.Text(e);
        }

        string calls = string.Join(" | ", maker.Calls); // Before the arguments are looked at, which may call some.
        return new Outcome(result, string.Join("; ", arguments.Select(After)), calls);
    }

    // A lazy sequence is begun and left before it is read to its end: how far it reads ahead shows in the calls.
    private static string Look(object? value)
    {
        if (value is not IEnumerable sequence) return Shown.Text(value);
        IEnumerator e = sequence.GetEnumerator();
        string begin = "";
        try
        {
            for (int i = 0; i < 2 && e.MoveNext(); i++) begin += Shown.Text(e.Current) + ", ";
        }
        finally
        {
            (e as IDisposable)?.Dispose();
        }

        return $"{begin}then {Shown.Text(value)}";
    }

    private static string After(object? argument)
    {
        try
        {
            return Shown.Text(argument);
        }
        catch (Exception e)
        {
            return $"{Broken} by {Shown.Text(e)}";
        }
    }
}
