// If this file is wrong an attacker overflows the stack of whoever reads an exception's message: some messages are made when they are read.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>The message of any exception that a guest can have.</summary>
internal static class ExceptionMessage
{
    /// <summary>
    /// <see cref="Exception.Message"/>; of a switch expression without a match put together here, because the base library would describe
    /// the unmatched value with its own <c>ToString</c>, which recurses through nested values.
    /// </summary>
    internal static string? Of(Meter m, Exception exception)
    {
        if (exception is AggregateException several) return AggregateExceptionShims.Message(m, several);
        if (exception is not SwitchExpressionException { UnmatchedValue: { } value }) return exception.Message;
        string text = ValueText.Of(m, value) ?? "";
        TextCharge.NewString(m, text.Length + 100);
        return "Non-exhaustive switch expression failed to match its input." + Environment.NewLine + "Unmatched value was " + text + ".";
    }
}
