// If this file is wrong an attacker grows a text of its own unpaid, or changes how the host's output ends its lines.
using System.Text;

namespace SafeCompile.Runtime;

/// <summary>
/// A guest's own <see cref="StringWriter"/>: the real one over a builder that keeps one chunk (<see cref="StringBuilderShims"/>); what is written to it
/// goes through <see cref="WriterOutput"/>. The provider is ignored: the culture is always the invariant one.
/// </summary>
public static class StringWriterShims
{
    [Shim("M:System.IO.StringWriter.#ctor")]
    public static StringWriter New(Meter m) => New(m, StringBuilderShims.New(m));

    [Shim("M:System.IO.StringWriter.#ctor(System.IFormatProvider)")]
    public static StringWriter New(Meter m, IFormatProvider? formatProvider) => New(m);

    [Shim("M:System.IO.StringWriter.#ctor(System.Text.StringBuilder)")]
    public static StringWriter New(Meter m, StringBuilder sb)
    {
        Guard.Charge(m, 30, 96);
        return new StringWriter(sb, NumberText.Invariant) { NewLine = "\n" };
    }

    [Shim("M:System.IO.StringWriter.#ctor(System.Text.StringBuilder,System.IFormatProvider)")]
    public static StringWriter New(Meter m, StringBuilder sb, IFormatProvider? formatProvider) => New(m, sb);

    [Shim("M:System.IO.StringWriter.ToString")]
    public static string ToString(Meter m, StringWriter self) => StringBuilderShims.ToString(m, self.GetStringBuilder());

    [Shim("M:System.IO.TextWriter.get_NewLine")]
    public static string GetNewLine(Meter m, TextWriter self)
    {
        Guard.Charge(m, 3);
        _ = self.GetType(); // A null receiver throws as the original would.
        return LineEnd(self);
    }

    /// <summary>A writer of the host may be shared with other guests: its lines end with a line feed.</summary>
    [Shim("M:System.IO.TextWriter.set_NewLine(System.String)")]
    public static string SetNewLine(Meter m, TextWriter self, string value)
    {
        TextCharge.NewChars(m, value is null ? 1 : value.Length);
        _ = self.GetType(); // A null receiver throws as the original would.
        if (self is StringWriter) self.NewLine = value ?? "\n";
        else if (value is not (null or "\n")) throw new NotSupportedException("Lines of the console end with a line feed, on every machine.");
        return value!;
    }

    internal static string LineEnd(TextWriter writer) => writer is StringWriter own ? own.NewLine : "\n";
}
