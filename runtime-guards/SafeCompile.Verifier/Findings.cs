// If this file is wrong a clause complains and nobody hears it.
using System.Collections.Immutable;
using System.Text;

namespace SafeCompile.Verification;

/// <summary>Collects findings; capped, because a hostile image could otherwise produce one per byte.</summary>
internal sealed class Findings
{
    internal const int MessageLength = 400;

    private const int Cap = 200;
    private readonly ImmutableArray<VerificationFinding>.Builder _list = ImmutableArray.CreateBuilder<VerificationFinding>();
    private readonly HashSet<VerificationFinding> _seen = [];

    internal bool Any => _list.Count > 0;

    internal void Add(string id, string message) => Add(id, "", -1, message);

    internal void Add(string id, string where, int offset, string message) => Add(id, where, 0, offset, message);

    internal void Add(string id, GuestMethod method, int offset, string message) => Add(id, method.Display, method.Token, offset, message);

    internal void Add(ImageRefusedException refusal) => Add(refusal.Id, refusal.Where, refusal.MethodToken, refusal.Offset, refusal.Message);

    private void Add(string id, string where, int token, int offset, string message)
    {
        if (_list.Count >= Cap) return;
        var finding = new VerificationFinding(id, Clean(where), offset, Clean(message)) { MethodToken = token };
        if (_seen.Add(finding)) _list.Add(finding);
    }

    internal ImmutableArray<VerificationFinding> ToImmutable() => _list.ToImmutable();

    /// <summary>Names come from the image: no control characters, no endless lines in the host's log.</summary>
    internal static string Clean(string text)
    {
        if (text.Length <= MessageLength && !text.AsSpan().ContainsAnyInRange('\0', '\x1f') && !text.AsSpan().ContainsAnyInRange('\x7f', '\x9f') && IsAscii(text)) return text;
        var clean = new StringBuilder(Math.Min(text.Length, MessageLength));
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, MessageLength)))
            clean.Append(char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format ? '?' : c);
        return clean.ToString();
    }

    private static bool IsAscii(string text) => Ascii.IsValid(text);
}

/// <summary>Ends the reading of an image that breaks a cap or a form that every later clause relies on.</summary>
internal sealed class ImageRefusedException(string id, string where, int offset, string message) : Exception(message)
{
    internal ImageRefusedException(string id, string message)
        : this(id, "", -1, message)
    {
    }

    internal ImageRefusedException(string id, GuestMethod method, int offset, string message)
        : this(id, method.Display, offset, message) => MethodToken = method.Token;

    internal string Id { get; } = id;

    internal string Where { get; } = where;

    /// <summary>0 where it is not about a method.</summary>
    internal int MethodToken { get; }

    internal int Offset { get; } = offset;
}
