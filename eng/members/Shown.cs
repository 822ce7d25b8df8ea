using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace SafeCompile.MeteredMembers;

/// <summary>
/// Everything that can be seen of a value, as text: two values with the same text are the same to a program. Sequences are read to their end;
/// types of their own behind the same interface are the same.
/// </summary>
internal static class Shown
{
    private const int Deepest = 6;
    private const int MostItems = 1_000;

    internal static string Text(object? value) => Text(value, 0);

    /// <summary>The elements only: what can be seen through the type <paramref name="declared"/>, if that is a sequence.</summary>
    internal static string Text(object? value, Type declared) =>
        value is IEnumerator enumerator && typeof(IEnumerator).IsAssignableFrom(declared) ? $"next [{Items(enumerator, 0)}]"
        : value is IEnumerable items && declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? $"[{Items(items, 0)}]" : Text(value);

    /// <summary>An exception as a program can tell it from others.</summary>
    internal static string Text(Exception e) => $"throws {e.GetType().Name}: {e.Message}{(e.InnerException is null ? "" : $" < {e.InnerException.GetType().Name}: {e.InnerException.Message}")}";

    private static string Text(object? value, int depth)
    {
        if (depth > Deepest) return "…";
        return value switch
        {
            null => "null",
            string s => Quoted(s),
            char c => $"'{(int)c:x}'",
            Key k => $"key {k.Id}.{k.Tag}",
            Cell c => $"cell {c.Number} {Text(c.Text)}",
            bool or Guid or Version or Rune or CultureInfo => value.ToString()!,
            double d => double.IsNegative(d) && d == 0 ? "-0" : d.ToString("R", CultureInfo.InvariantCulture) + "d",
            float f => float.IsNegative(f) && f == 0 ? "-0" : f.ToString("R", CultureInfo.InvariantCulture) + "f",
            Enum e => $"{e.GetType().Name}:{e:D}",
            DateTime t => $"{t.Ticks}{t.Kind}",
            DateTimeOffset t => $"{t.Ticks}{t.Offset}",
            TimeSpan t => $"{t.Ticks}t",
            HashCode => "a hash code",
            StringBuilder b => "builder " + Quoted(b.ToString()),
            StringWriter w => "writer " + Quoted(w.ToString()),
            TextReader r => "reader " + Quoted(r.ReadToEnd()),
            Type t => t.FullName!,
            Encoding e => e.WebName,
            Random r => $"random {r.Next()}",
            Exception e => Text(e),
            Delegate d => $"{d.GetInvocationList().Length} targets",
            BigInteger b when b.GetBitLength() > 4_000 => $"{b.Sign} {Convert.ToHexString(SHA256.HashData(b.ToByteArray()))}", // Decimal digits take for ever.
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            DictionaryEntry e => $"({Text(e.Key, depth + 1)}={Text(e.Value, depth + 1)})",
            ITuple t => Tuple(t, depth),
            _ => Structured(value, depth),
        };
    }

    private static string Quoted(string s)
    {
        var text = new StringBuilder("\"");
        foreach (char c in s) _ = c is >= ' ' and < (char)127 ? text.Append(c) : text.Append(CultureInfo.InvariantCulture, $"\\{(int)c:x4}");
        return text.Append('"').ToString();
    }

    private static string Tuple(ITuple tuple, int depth) =>
        $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Text(tuple[i], depth + 1)))})";

    private static string Structured(object value, int depth)
    {
        Type type = value.GetType();
        if (value is Array { Rank: > 1 } grid) return $"[{string.Join(',', Enumerable.Range(0, grid.Rank).Select(grid.GetLength))}: {Items(grid, depth)}]";
        if (type.IsGenericType)
        {
            Type definition = type.GetGenericTypeDefinition();
            if (definition == typeof(KeyValuePair<,>)) return $"({Text(Get(value, "Key"), depth + 1)}={Text(Get(value, "Value"), depth + 1)})";
            if (definition == typeof(LinkedListNode<>)) return $"node {Text(Get(value, "Value"), depth + 1)} of {Text(Get(value, "List"), depth + 1)}";
            if (definition == typeof(ArraySegment<>)) return Get(value, "Array") is null ? "no segment" : $"[{Items((IEnumerable)value, depth)}]";
            if (definition == typeof(ImmutableArray<>) && (bool)Get(value, "IsDefault")!) return "no array";
            if (definition == typeof(Memory<>) || definition == typeof(ReadOnlyMemory<>)) return Text(type.GetMethod("ToArray")!.Invoke(value, null), depth);
            if (definition == typeof(Lazy<>)) return $"later {Text(Attempt(() => Get(value, "Value")), depth + 1)}";
            if (definition == typeof(PriorityQueue<,>)) return $"{Get(value, "Count")} in {Text(Get(value, "UnorderedItems"), depth)}";
        }

        if (Interface(type, typeof(IGrouping<,>)) is { } grouping) return $"{Text(grouping.GetProperty("Key")!.GetValue(value), depth + 1)}: [{Items((IEnumerable)value, depth)}]";
        if (value is IEnumerable items) return $"[{Items(items, depth)}]{Count(value)}";
        if (value is IEnumerator enumerator) return $"next [{Items(enumerator, depth)}]";
        if (IsComparer(type)) return "a comparer";
        return type == typeof(object) ? "object" : value.ToString() ?? "";
    }

    // Where a collection also says how many it has, both must agree; a disagreement shows.
    private static string Count(object value)
    {
        if (value is not ICollection collection) return "";
        int items = 0;
        foreach (object? _ in collection) items++;
        return items == collection.Count ? "" : $" but counts {collection.Count}";
    }

    private static bool IsComparer(Type type) => Interface(type, typeof(IEqualityComparer<>)) is not null || Interface(type, typeof(IComparer<>)) is not null;

    private static object? Get(object value, string property) => value.GetType().GetProperty(property)!.GetValue(value, System.Reflection.BindingFlags.DoNotWrapExceptions, null, null, null);

    private static object? Attempt(Func<object?> get)
    {
        try
        {
            return get();
        }
        catch (Exception e) when (e is not SafeCompile.Runtime.GuestTrap)
        {
            return e;
        }
    }

    private static Type? Interface(Type type, Type definition) => type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == definition);

    private static string Items(IEnumerable items, int depth) => Items(items.GetEnumerator(), depth);

    private static string Items(IEnumerator items, int depth)
    {
        var text = new StringBuilder();
        try
        {
            for (int i = 0; i < MostItems && items.MoveNext(); i++) text.Append(i == 0 ? "" : ", ").Append(Text(items.Current, depth + 1));
        }
        finally
        {
            (items as IDisposable)?.Dispose();
        }

        return text.ToString();
    }
}
