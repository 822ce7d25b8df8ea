// Text statistics: word frequencies, sentence lengths, letters, anagrams, a concordance and a Markov babbler over a public-domain text.
// Usage: WordCount [number of top words]      default 8

using System.Text;

int top = args is [var first, ..] && int.TryParse(first, out int parsed) ? parsed : 8;

// The beginning of "Alice's Adventures in Wonderland" by Lewis Carroll (1865).
const string Alice = """
    Alice was beginning to get very tired of sitting by her sister on the bank, and of having nothing to do: once or
    twice she had peeped into the book her sister was reading, but it had no pictures or conversations in it, "and what
    is the use of a book," thought Alice "without pictures or conversations?"

    So she was considering in her own mind (as well as she could, for the hot day made her feel very sleepy and stupid),
    whether the pleasure of making a daisy-chain would be worth the trouble of getting up and picking the daisies, when
    suddenly a White Rabbit with pink eyes ran close by her.

    There was nothing so very remarkable in that; nor did Alice think it so very much out of the way to hear the Rabbit
    say to itself, "Oh dear! Oh dear! I shall be late!" (when she thought it over afterwards, it occurred to her that she
    ought to have wondered at this, but at the time it all seemed quite natural); but when the Rabbit actually took a
    watch out of its waistcoat-pocket, and looked at it, and then hurried on, Alice started to her feet, for it flashed
    across her mind that she had never before seen a rabbit with either a waistcoat-pocket, or a watch to take out of it,
    and burning with curiosity, she ran across the field after it, and fortunately was just in time to see it pop down a
    large rabbit-hole under the hedge.

    In another moment down went Alice after it, never once considering how in the world she was to get out again.
    """;

Text text = new(Alice);
Console.WriteLine($"{text.Paragraphs.Count} paragraphs, {text.Sentences.Count()} sentences");
Console.WriteLine($"{text.Words.Count} words, {text.Vocabulary.Count} different");

Section("most frequent words");
foreach (var (word, count) in text.Vocabulary.MostCommon(top))
    Console.WriteLine($"{word,-10} {count,3} {new string('#', count)}");

Section("frequent words of five letters or more");
var longWords =
    from entry in text.Vocabulary
    where entry.Key.Length >= 5 && entry.Value > 1
    orderby entry.Value descending, entry.Key
    select new { Word = entry.Key, Count = entry.Value, Upper = entry.Key.ToUpperInvariant() };
foreach (var item in longWords)
    Console.WriteLine($"{item.Upper}: {item.Count}");

Section("words by length");
foreach (IGrouping<int, string> group in text.Words.Distinct().GroupBy(w => w.Length).OrderBy(g => g.Key))
    Console.WriteLine($"{group.Key,2}: {group.Count(),3}  {group.Order(StringComparer.Ordinal).Take(5).Display()}");

Section("letters");
Tally<char> letters = new(Alice.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant));
Console.WriteLine(letters.MostCommon(12).Select(p => $"{p.Key}={100.0 * p.Value / letters.Total:F1}%").Display());
Console.WriteLine($"missing: {Enumerable.Range('a', 26).Select(c => (char)c).Where(c => letters[c] == 0).Display()}");

Section("sentences");
int[] lengths = [.. text.Sentences.Select(s => Text.Split(s).Count())];
Array.Sort(lengths);
Console.WriteLine($"shortest {lengths[0]}, median {lengths[lengths.Length / 2]}, longest {lengths[^1]}, mean {lengths.Average():F2}");

Section("anagrams and palindromes");
foreach (var group in text.Vocabulary.Keys.GroupBy(w => string.Concat(w.Order())).Where(g => g.Count() > 1))
    Console.WriteLine(group.Display());
Console.WriteLine(text.Vocabulary.Keys.Where(w => w is [_, _, ..] && w.SequenceEqual(w.Reverse<char>())).Display());

Section("concordance of 'rabbit'");
foreach (string line in text.Concordance("rabbit", radius: 18))
    Console.WriteLine(line);

Section("babble");
Console.WriteLine(new Babbler(text.Words, seed: 2024).Say(30));

static void Section(string title) => Console.WriteLine($"\n-- {title} --");

/// <summary>Counts things; enumerates in the order of first appearance.</summary>
sealed class Tally<T> : IEnumerable<KeyValuePair<T, int>> where T : notnull
{
    private readonly Dictionary<T, int> _counts = [];

    public Tally(IEnumerable<T> items)
    {
        foreach (T item in items)
            Add(item);
    }

    public int Total { get; private set; }
    public int Count => _counts.Count;
    public IEnumerable<T> Keys => _counts.Keys;
    public int this[T item] => _counts.GetValueOrDefault(item);

    public void Add(T item)
    {
        _counts[item] = this[item] + 1;
        Total++;
    }

    public IEnumerable<KeyValuePair<T, int>> MostCommon(int n) => _counts.OrderByDescending(p => p.Value).Take(n);

    public IEnumerator<KeyValuePair<T, int>> GetEnumerator() => _counts.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

sealed class Text
{
    private static readonly char[] SentenceEnds = ['.', '!', '?'];

    private readonly string _flat;

    public Text(string source)
    {
        Paragraphs = source.Split("\n\n");
        _flat = source.Replace("\n\n", " ").Replace('\n', ' ');
        Words = [.. Split(_flat).Select(w => w.ToLowerInvariant())];
        Vocabulary = new(Words);
    }

    public IReadOnlyList<string> Paragraphs { get; }
    public IReadOnlyList<string> Words { get; }
    public Tally<string> Vocabulary { get; }

    public IEnumerable<string> Sentences => _flat.Split(SentenceEnds).Select(s => s.Trim(' ', '"', '(', ')')).Where(s => s.Length > 0);

    /// <summary>Runs of letters, joined by single hyphens.</summary>
    public static IEnumerable<string> Split(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetter(text[i]) || (text[i] == '-' && start >= 0));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }

    /// <summary>Every place of <paramref name="word"/> with its surroundings, the word aligned in a column.</summary>
    public IEnumerable<string> Concordance(string word, int radius)
    {
        int at = -1;
        while ((at = _flat.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            string before = _flat[Math.Max(0, at - radius)..at];
            string after = _flat.Substring(at + word.Length, Math.Min(radius, _flat.Length - at - word.Length));
            yield return $"{before.PadLeft(radius)}[{_flat.Substring(at, word.Length)}]{after.TrimEnd()}";
        }
    }
}

/// <summary>Writes text in which every pair of neighbours occurs in the original.</summary>
sealed class Babbler
{
    private readonly Dictionary<string, List<string>> _followers = [];
    private readonly Random _random;
    private readonly string _start;

    public Babbler(IReadOnlyList<string> words, int seed)
    {
        (_random, _start) = (new Random(seed), words[0]);
        foreach (var (word, next) in words.Zip(words.Skip(1)))
        {
            if (!_followers.TryGetValue(word, out List<string>? list))
                _followers.Add(word, list = []);
            list.Add(next);
        }
    }

    public string Say(int count)
    {
        StringBuilder text = new(char.ToUpperInvariant(_start[0]) + _start[1..]);
        string word = _start;
        for (int column = text.Length; count > 1; count--)
        {
            word = _followers.TryGetValue(word, out List<string>? next) ? next[_random.Next(next.Count)] : _start;
            column += word.Length + 1;
            text.Append(column > 72 ? '\n' : ' ').Append(word);
            if (column > 72)
                column = word.Length;
        }
        return text.Append('.').ToString();
    }
}

static class DisplayExtensions
{
    extension<T>(IEnumerable<T> items)
    {
        /// <summary>All items, separated by spaces.</summary>
        public string Display() => string.Join(' ', items);
    }
}
