using System.Globalization;
using System.Reflection;
using System.Text;
using SafeCompile.Fuzz.Core;

namespace SafeCompile.Fuzz.Grammar;

/// <summary>
/// A grammar that is read from an embedded file (its first lines say how it is written) and expanded by chance. When the wished size is
/// reached, only the alternatives that end soonest are taken, so that every expansion ends.
/// </summary>
internal sealed class TextGrammar
{
    private const int Endless = 1_000_000;
    private const int DeepestHole = 1_500;

    private readonly Dictionary<string, List<Alternative>> _rules = new(StringComparer.Ordinal);

    private TextGrammar(string text) => Read(text);

    private sealed record Part(string Text, string? Hole, char Repeat);

    private sealed record Alternative(Part[] Parts, bool Refused)
    {
        internal int Height { get; set; } = Endless;
    }

    internal static TextGrammar Load(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No grammar '{name}'.");
        using var reader = new StreamReader(stream);
        return new TextGrammar(reader.ReadToEnd());
    }

    /// <summary>One sentence of about <paramref name="size"/> alternatives; one in <paramref name="refused"/> choices may be a refused one, none for zero.</summary>
    internal string Expand(string rule, Dice dice, int size, int refused)
    {
        var state = new Expansion(this, dice, size, refused);
        state.Hole(rule, 0);
        return state.Text.ToString();
    }

    private void Read(string text)
    {
        List<Alternative>? rule = null;
        foreach (string line in text.Split('\n'))
        {
            if (line.Length == 0 || line.StartsWith(";;", StringComparison.Ordinal)) continue;
            if (line[0] != ' ')
            {
                _rules.Add(line.TrimEnd(':'), rule = []);
                continue;
            }

            string body = line.TrimStart();
            bool refused = body[0] == '!';
            if (refused) body = body[1..];
            int times = body.Length > 1 && body[1] == '*' && char.IsAsciiDigit(body[0]) ? body[0] - '0' : 1;
            if (times > 1) body = body[2..];
            var alternative = new Alternative(Parts(body), refused);
            for (int i = 0; i < times; i++) rule!.Add(alternative);
        }

        // Heights: how many steps the shortest end of an alternative is away. A fixed point, reached after as many rounds as the longest.
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (Alternative a in _rules.Values.SelectMany(r => r).Where(a => !a.Refused))
            {
                int height = 1 + a.Parts.Max(p => p.Hole is null ? 0 : Rule(p.Hole).Min(x => x.Height));
                if (height < a.Height)
                {
                    a.Height = height;
                    changed = true;
                }
            }
        }
    }

    // A hole is %letters% with an optional * or , before the last sign; any other % is itself.
    private static Part[] Parts(string body)
    {
        var parts = new List<Part>();
        var text = new StringBuilder();
        string unescaped = body.Replace("\\\\", "\u0001", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Replace('\u0001', '\\');
        for (int i = 0; i < unescaped.Length; i++)
        {
            int end = i + 1;
            while (unescaped[i] == '%' && end < unescaped.Length && (char.IsAsciiLetterLower(unescaped[end]) || (end > i + 1 && char.IsAsciiDigit(unescaped[end])))) end++;
            bool repeats = end < unescaped.Length && unescaped[end] is '*' or ',';
            int close = repeats ? end + 1 : end;
            if (unescaped[i] != '%' || end == i + 1 || close >= unescaped.Length || unescaped[close] != '%')
            {
                text.Append(unescaped[i]);
                continue;
            }

            parts.Add(new Part(text.ToString(), unescaped[(i + 1)..end], repeats ? unescaped[end] : ' '));
            text.Clear();
            i = close;
        }

        parts.Add(new Part(text.ToString(), null, ' '));
        return [.. parts];
    }

    private List<Alternative> Rule(string name) => _rules.TryGetValue(name, out List<Alternative>? rule) ? rule : throw new InvalidOperationException($"No rule '{name}'.");

    private sealed class Expansion(TextGrammar grammar, Dice dice, int size, int refused)
    {
        private int _used;
        private int _names;

        internal StringBuilder Text { get; } = new();

        internal void Hole(string name, int depth)
        {
            Alternative chosen = Choose(grammar.Rule(name), depth);
            _used++;
            string number = (++_names).ToString(CultureInfo.InvariantCulture);
            foreach (Part part in chosen.Parts)
            {
                Text.Append(part.Text.Replace("`", number, StringComparison.Ordinal));
                if (part.Hole is null) continue;
                int count = part.Repeat == ' ' ? 1 : dice.OneIn(400) ? dice.Skewed() : dice.Between(1, 4);
                for (int i = 0; i < count; i++)
                {
                    if (i > 0) Text.Append(part.Repeat == '*' ? "\n" : ", ");
                    Hole(part.Hole, depth + 1);
                    if (_used > size + 50) break;
                }
            }
        }

        private Alternative Choose(List<Alternative> rule, int depth)
        {
            if (_used >= size || depth > DeepestHole)
            {
                int least = rule.Min(a => a.Height);
                return dice.Pick(rule.FindAll(a => a.Height == least));
            }

            bool any = refused > 0 && dice.OneIn(refused);
            List<Alternative> open = any ? rule.FindAll(a => a.Refused) : rule.FindAll(a => !a.Refused);
            return dice.Pick(open.Count > 0 ? open : rule);
        }
    }
}
