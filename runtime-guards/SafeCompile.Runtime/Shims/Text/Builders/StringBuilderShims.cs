// If this file is wrong an attacker grows a builder without paying, or makes its operations slow by breaking it into many chunks.
using System.Text;

namespace SafeCompile.Runtime;

/// <summary>
/// Metered members of <see cref="StringBuilder"/>. Builders of guests keep one chunk: room is made by setting the capacity before each
/// growth, so that indexing stays O(1) and every price below is true. (The base library's own growth makes a list of chunks, which insertions
/// and removals can break into a million small ones that every later operation has to walk.)
/// </summary>
public static partial class StringBuilderShims
{
    private const int FirstCapacity = 16;

    [Shim("M:System.Text.StringBuilder.#ctor")]
    public static StringBuilder New(Meter m) => New(m, FirstCapacity);

    [Shim("M:System.Text.StringBuilder.#ctor(System.Int32)")]
    public static StringBuilder New(Meter m, int capacity)
    {
        Guard.AllocLong(m, 48);
        TextCharge.NewChars(m, Math.Max(FirstCapacity, capacity));
        return new StringBuilder(capacity);
    }

    [Shim("M:System.Text.StringBuilder.#ctor(System.Int32,System.Int32)")]
    public static StringBuilder New(Meter m, int capacity, int maxCapacity)
    {
        Guard.AllocLong(m, 48);
        TextCharge.NewChars(m, Math.Max(FirstCapacity, capacity));
        return new StringBuilder(capacity, maxCapacity);
    }

    [Shim("M:System.Text.StringBuilder.#ctor(System.String)")]
    public static StringBuilder New(Meter m, string? value) => New(m, value, FirstCapacity);

    [Shim("M:System.Text.StringBuilder.#ctor(System.String,System.Int32)")]
    public static StringBuilder New(Meter m, string? value, int capacity)
    {
        Guard.AllocLong(m, 48);
        TextCharge.NewChars(m, Math.Max(Math.Max(FirstCapacity, capacity), value is null ? 0 : value.Length));
        return new StringBuilder(value, capacity);
    }

    [Shim("M:System.Text.StringBuilder.#ctor(System.String,System.Int32,System.Int32,System.Int32)")]
    public static StringBuilder New(Meter m, string? value, int startIndex, int length, int capacity)
    {
        Guard.AllocLong(m, 48);
        TextCharge.NewChars(m, Math.Max(Math.Max(FirstCapacity, capacity), Math.Max(length, 0)));
        return new StringBuilder(value, startIndex, length, capacity);
    }

    [Shim("M:System.Text.StringBuilder.ToString")]
    public static string ToString(Meter m, StringBuilder self)
    {
        TextCharge.NewString(m, self.Length);
        return self.ToString();
    }

    [Shim("M:System.Text.StringBuilder.ToString(System.Int32,System.Int32)")]
    public static string ToString(Meter m, StringBuilder self, int startIndex, int length)
    {
        TextCharge.NewString(m, Math.Clamp(length, 0, self.Length));
        return self.ToString(startIndex, length);
    }

    [Shim("M:System.Text.StringBuilder.Clear")]
    public static StringBuilder Clear(Meter m, StringBuilder self)
    {
        Guard.ChargeLong(m, 10);
        return self.Clear();
    }

    [Shim("M:System.Text.StringBuilder.set_Length(System.Int32)")]
    public static int SetLength(Meter m, StringBuilder self, int value)
    {
        Room(m, self, (long)value - self.Length);
        self.Length = value;
        return value;
    }

    [Shim("M:System.Text.StringBuilder.set_Capacity(System.Int32)")]
    public static int SetCapacity(Meter m, StringBuilder self, int value)
    {
        if (value > self.Length && value != self.Capacity) Resize(m, value);
        self.Capacity = value;
        return value;
    }

    [Shim("M:System.Text.StringBuilder.EnsureCapacity(System.Int32)")]
    public static int EnsureCapacity(Meter m, StringBuilder self, int capacity)
    {
        if (capacity > self.Capacity) Resize(m, capacity);
        return self.EnsureCapacity(capacity);
    }

    [Shim("M:System.Text.StringBuilder.get_Chars(System.Int32)")]
    public static char GetChars(Meter m, StringBuilder self, int index)
    {
        Guard.ChargeLong(m, 3);
        return self[index];
    }

    [Shim("M:System.Text.StringBuilder.set_Chars(System.Int32,System.Char)")]
    public static char SetChars(Meter m, StringBuilder self, int index, char value)
    {
        Guard.ChargeLong(m, 3);
        self[index] = value;
        return value;
    }

    /// <summary>
    /// Makes room for <paramref name="count"/> more characters in the one chunk: doubles the capacity, charged by the new size.
    /// Beyond the builder's own maximum nothing is done, so that the operation itself throws.
    /// </summary>
    internal static void Room(Meter m, StringBuilder self, long count)
    {
        long needed = self.Length + count;
        if (needed > self.Capacity && needed <= self.MaxCapacity)
        {
            long capacity = Math.Min(Math.Max(needed, 2L * self.Capacity), self.MaxCapacity);
            Resize(m, capacity);
            self.Capacity = (int)capacity;
        }

        Guard.ChargeLong(m, (Math.Max(0, count) >> 2) + 5);
    }

    // Another chunk: copying the old text and touching fresh memory.
    private static void Resize(Meter m, long capacity)
    {
        TextCharge.NewChars(m, capacity);
        Guard.ChargeLong(m, 10 + (capacity >> 1));
    }
}
