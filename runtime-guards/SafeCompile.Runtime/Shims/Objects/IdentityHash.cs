// If this file is wrong an attacker reads entropy or the actions of other tenants out of object hash codes.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>
/// Hash codes of objects without an override, as guests see them: a number in order of first asking, per context, so that
/// they are the same in every run. The runtime's own are random per thread.
/// </summary>
internal sealed class IdentityHash
{
    private const int FirstFuel = 400; // Adding to a weak table, and what the table costs the collector.
    private const int FirstBytes = 96;

    private static readonly ConditionalWeakTable<Meter, IdentityHash> s_byContext = [];
    private readonly ConditionalWeakTable<object, object> _codes = [];
    private int _next;

    internal static int Of(Meter m, object value)
    {
        Guard.Charge(m, 40);
        IdentityHash table = s_byContext.GetValue(m, static _ => new IdentityHash());
        if (table._codes.TryGetValue(value, out object? code)) return (int)code;
        Guard.Charge(m, FirstFuel, FirstBytes);
        int fresh = ++table._next * unchecked((int)2654435761);
        table._codes.Add(value, fresh);
        return fresh;
    }
}
