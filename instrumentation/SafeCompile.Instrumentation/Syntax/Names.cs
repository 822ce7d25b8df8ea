using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;

namespace SafeCompile.Instrumentation.Syntax;

/// <summary>
/// The names that the passes insert. They end in digits derived from the sources' hash, and are checked not to occur in any
/// source: an author cannot write a name that would capture a guard, since writing it would change it.
/// </summary>
internal sealed class Names
{
    private int _next;

    internal Names(IEnumerable<SyntaxTree> trees)
    {
        string[] texts = [.. trees.Select(t => t.GetText().ToString())];
        byte[] seed = Encoding.UTF8.GetBytes(string.Join('\0', texts));
        do
        {
            seed = SHA256.HashData(seed);
            Suffix = Convert.ToHexStringLower(seed)[..8];
        }
        while (texts.Any(t => t.Contains(Suffix, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Eight hexadecimal digits that occur in no source.</summary>
    internal string Suffix { get; }

    /// <summary>The extern alias under which the rewritten program sees SafeCompile.Runtime.</summary>
    internal string Alias => "safe_" + Suffix;

    /// <summary>The local that holds the meter; every function has its own.</summary>
    internal string Meter => "m_" + Suffix;

    /// <summary>The local that holds <c>Guard.Mark</c>.</summary>
    internal string Mark => "k_" + Suffix;

    /// <summary>The nested class that holds a type's static fields.</summary>
    internal string State => "State_" + Suffix;

    /// <summary>A fresh name.</summary>
    internal string Fresh(string stem) => $"{stem}{_next++}_{Suffix}";
}
