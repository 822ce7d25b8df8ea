using System.Collections.Concurrent;
using System.Reflection;
using SafeCompile.Runtime;

namespace SafeCompile.MeteredMembers.Calls;

/// <summary>Reads lazy sequences: what one costs shows when it is read.</summary>
internal static class Drain
{
    private const int MostElements = 10_000;

    private static readonly ConcurrentDictionary<Type, Action<object?, int>> s_drains = new();

    /// <summary>Reads results of this type; the number is what a round of the reader's own loop is charged.</summary>
    internal static Action<object?, int> Of(Type sequence) => s_drains.GetOrAdd(sequence, Make);

    private static Action<object?, int> Make(Type sequence)
    {
        Type? items = sequence.IsGenericType && sequence.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            ? sequence
            : sequence.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        if (items is null) return (_, _) => { };
        return typeof(Drain).GetMethod(nameof(Read), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(items.GetGenericArguments()).CreateDelegate<Action<object?, int>>();
    }

    private static void Read<T>(object? sequence, int round)
    {
        int n = 0;
        foreach (T _ in (IEnumerable<T>)sequence!)
        {
            Guard.Charge(round);
            if (++n == MostElements) break;
        }
    }
}
