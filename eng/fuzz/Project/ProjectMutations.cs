using System.Text;
using System.Text.RegularExpressions;
using SafeCompile.Fuzz.Core;
using SafeCompile.Fuzz.Text;

namespace SafeCompile.Fuzz.Project;

/// <summary>Changes a project file: its elements, attributes, encodings and sizes.</summary>
internal static partial class ProjectMutations
{
    private static readonly string[] s_attributes = [" Condition=\"true\"", " Include=\"../canary.cs\"", " Remove=\"**\"", " Sdk=\"Evil\"", " xmlns=\"urn:x\"", " xml:base=\"..\"", " Update=\"a\"", " Exclude=\"b\"", " a='1' a='2'", " Version='1'"];

    private static readonly string[] s_pieces = ["<![CDATA[", "]]>", "<!--", "-->", "<?p ", "?>", "&lt;", "&x;", "&#0;", "&#x10FFFF;", "<!DOCTYPE a>", "<", ">", "/>", "\"", "\0", "\uFEFF", "\u202E", "$(", "@(", "%(", "%2e", ";", "\r", "<Project>", "</Project>", "../canary.cs", "**"];

    internal static byte[] Mutate(string text, Dice dice)
    {
        for (int i = dice.Between(1, 4); i > 0; i--) text = Once(text, dice);
        return Encoded(text, dice);
    }

    /// <summary>Mostly UTF-8; sometimes something that the declaration may or may not agree with.</summary>
    internal static byte[] Encoded(string text, Dice dice) => dice.Next(40) switch
    {
        0 => Encoding.Unicode.GetBytes(text),
        1 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        2 => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        3 => Encoding.Latin1.GetBytes(text),
        4 => Encoding.UTF32.GetBytes(text),
        5 => ByteNoise.Damage(Encoding.UTF8.GetBytes(text), dice),
        < 9 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static string Once(string text, Dice dice)
    {
        MatchCollection tags = Tag().Matches(text);
        if (tags.Count == 0) return text + dice.Pick(s_pieces);
        Match tag = dice.Pick(tags), other = dice.Pick(tags);
        int at = dice.Next(text.Length + 1);
        switch (dice.Next(12))
        {
            case 0:
                return text.Remove(tag.Index, tag.Length);
            case 1:
                return text.Insert(other.Index, tag.Value);
            case 2:
                return text.Insert(tag.Index + tag.Length - 1 - (tag.Value.EndsWith("/>", StringComparison.Ordinal) ? 1 : 0), dice.Pick(s_attributes));
            case 3:
                return text.Insert(at, dice.Pick(s_pieces));
            case 4:
                return text[..at];
            case 5:
                return text.Remove(Math.Min(at, text.Length - 1), Math.Min(dice.Skewed(), text.Length - Math.Min(at, text.Length - 1)));
            case 6:
                // Deep, with and without its ends.
                int depth = Math.Min(dice.Skewed(), 15_000);
                return text.Insert(tag.Index, string.Concat(Enumerable.Repeat("<Choose>", depth)) + (dice.OneIn(2) ? string.Concat(Enumerable.Repeat("</Choose>", depth)) : ""));
            case 7:
                // Long: one name, one value, or many nodes.
                return text.Insert(tag.Index, string.Concat(Enumerable.Repeat(dice.Pick((string[])["<PropertyGroup/>", "<ItemGroup><Compile Include=\"a.cs\"/></ItemGroup>", "<!-- -->", " ", "\n", tag.Value]), Math.Min(dice.Skewed(), 15_000))));
            case 8:
                string all = dice.Pick(Seeds.Projects.Value);
                int from = dice.Next(all.Length + 1);
                return text.Insert(at, all.Substring(from, Math.Min(dice.Skewed() * 5, all.Length - from)));
            case 9:
                string word = Word().Match(tag.Value).Value;
                return word.Length == 0 ? text : text.Replace(word, Word().Match(other.Value).Value, StringComparison.Ordinal);
            case 10:
                return Quoted().Replace(text, m => dice.OneIn(4) ? "\"" + dice.Pick((string[])["../canary.cs", "**/*.cs", "linked/canary.cs", "$(X)", new string('*', Math.Min(dice.Skewed(), 5_000)), new string('a', Math.Min(dice.Skewed(), 9_000)) + ".cs", "a.cs;", "*/**/*/**/?*?.cs", "link.cs", ""]) + "\"" : m.Value);
            default:
                return string.Concat(text.Select(c => dice.OneIn(60) ? (char)(c ^ (1 << dice.Next(7))) : c));
        }
    }

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("\"[^\"<>]*\"")]
    private static partial Regex Quoted();
}
