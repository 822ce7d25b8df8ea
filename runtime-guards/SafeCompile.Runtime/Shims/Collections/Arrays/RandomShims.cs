// If this file is wrong an attacker shuffles or fills memory unpaid.
namespace SafeCompile.Runtime;

/// <summary>Metered members of a seeded <see cref="Random"/>. Single draws are direct; the unseeded forms are absent.</summary>
public static class RandomShims
{
    [Shim("M:System.Random.#ctor(System.Int32)")]
    public static Random Create(Meter m, int Seed)
    {
        Guard.Charge(m, 500, 400);
        return new Random(Seed);
    }

    [Shim("M:System.Random.Shuffle``1(``0[])")]
    public static void Shuffle<T>(Meter m, Random self, T[] values)
    {
        Guard.ChargeLong(m, 10 + 15L * (values?.Length ?? 0));
        self.Shuffle(values!);
    }

    [Shim("M:System.Random.Shuffle``1(System.Span{``0})")]
    public static void Shuffle<T>(Meter m, Random self, Span<T> values)
    {
        Guard.ChargeLong(m, 10 + 15L * values.Length);
        self.Shuffle(values);
    }

    [Shim("M:System.Random.NextBytes(System.Byte[])")]
    public static void NextBytes(Meter m, Random self, byte[] buffer)
    {
        Guard.ChargeLong(m, 10 + 10L * (buffer?.Length ?? 0));
        self.NextBytes(buffer!);
    }

    [Shim("M:System.Random.NextBytes(System.Span{System.Byte})")]
    public static void NextBytes(Meter m, Random self, Span<byte> buffer)
    {
        Guard.ChargeLong(m, 10 + 10L * buffer.Length);
        self.NextBytes(buffer);
    }

    [Shim("M:System.Random.GetItems``1(``0[],System.Int32)")]
    public static T[] GetItems<T>(Meter m, Random self, T[] choices, int length)
    {
        Work.Buffer<T>(m, length);
        Guard.ChargeLong(m, 15L * Math.Max(length, 0));
        return self.GetItems(choices, length);
    }

    [Shim("M:System.Random.GetItems``1(System.ReadOnlySpan{``0},System.Int32)")]
    public static T[] GetItems<T>(Meter m, Random self, ReadOnlySpan<T> choices, int length)
    {
        Work.Buffer<T>(m, length);
        Guard.ChargeLong(m, 15L * Math.Max(length, 0));
        return self.GetItems(choices, length);
    }

    [Shim("M:System.Random.GetString(System.ReadOnlySpan{System.Char},System.Int32)")]
    public static string GetString(Meter m, Random self, ReadOnlySpan<char> choices, int length)
    {
        TextCharge.NewString(m, Math.Max(length, 0));
        Guard.ChargeLong(m, 15L * Math.Max(length, 0));
        return self.GetString(choices, length);
    }

    [Shim("M:System.Random.GetHexString(System.Int32,System.Boolean)")]
    public static string GetHexString(Meter m, Random self, int stringLength, bool lowercase = false)
    {
        TextCharge.NewString(m, Math.Max(stringLength, 0));
        Guard.ChargeLong(m, 15L * Math.Max(stringLength, 0));
        return self.GetHexString(stringLength, lowercase);
    }
}
