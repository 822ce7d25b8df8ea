// If this file is wrong an attacker gets texts of any size for the price of an exception, or overflows the stack: the base library puts
// the key into the message with the key's own ToString, which recurses through nested values without a guard.
namespace SafeCompile.Runtime;

/// <summary>What dictionaries throw about a key, with the base library's words; the text of the key is made and paid for by us.</summary>
internal static class KeyErrors
{
    internal static KeyNotFoundException Missing<TKey>(Meter m, TKey key) =>
        new(Pay(m, $"The given key '{Text(m, key)}' was not present in the dictionary."));

    internal static ArgumentException Duplicate<TItem>(Meter m, TItem item, string? parameter = null) =>
        new(Pay(m, $"An item with the same key has already been added. Key: {Text(m, item)}"), parameter);

    /// <summary>
    /// Throws for a key that is there already, before a base-library dictionary finds out and describes it. Not asked for keys and values
    /// whose text is short and their own.
    /// </summary>
    internal static bool NeedsCheck<TKey, TValue>() => !Primitive.Is<TKey>() || !Primitive.Is<TValue>();

    // Charged before the message is put together: twice, for the interpolation's buffer and the text.
    private static string Text<T>(Meter m, T value)
    {
        string text = ValueText.Of(m, value) ?? "";
        TextCharge.NewString(m, 2L * (text.Length + 80));
        return text;
    }

    // The exception object and its stack trace.
    private static string Pay(Meter m, string message)
    {
        Guard.AllocLong(m, 512);
        return message;
    }
}
