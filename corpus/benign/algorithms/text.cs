// expect: ok
// why: Levenshtein-free text work: run-length, Huffman, Vigenere, word wrap, bracket matching, Soundex
// output: 4W3B2W1C WWWWBBBWWC
// output: 23 bits, a=1
// output: lxfopvefrnhr attackatdawn
// output: the quick/brown fox/jumps over/the lazy dog
// output: True False False R163,R163,T522

using System.Text;

Console.WriteLine($"{Encode("WWWWBBBWWC")} {Decode("4W3B2W1C")}");
Dictionary<char, string> codes = Huffman("abracadabra");
Console.WriteLine($"{"abracadabra".Sum(c => codes[c].Length)} bits, a={codes['a'].Length}");
Console.WriteLine($"{Vigenere("attackatdawn", "lemon", 1)} {Vigenere(Vigenere("attackatdawn", "lemon", 1), "lemon", -1)}");
Console.WriteLine(string.Join("/", Wrap("the quick brown fox jumps over the lazy dog", 12)));
Console.WriteLine($"{Balanced("{[()]}()")} {Balanced("([)]")} {Balanced("((")} {string.Join(",", ((string[])["Robert", "Rupert", "Tymczak"]).Select(Soundex))}");

static string Encode(string s)
{
    StringBuilder result = new();
    for (int i = 0, j; i < s.Length; i = j)
    {
        for (j = i; j < s.Length && s[j] == s[i]; j++)
            ;
        result.Append(j - i).Append(s[i]);
    }
    return result.ToString();
}

static string Decode(string s) => string.Concat(s.Chunk(2).Select(pair => new string(pair[1], pair[0] - '0')));

static Dictionary<char, string> Huffman(string text)
{
    PriorityQueue<Node, (int, int)> queue = new();
    int age = 0;
    foreach (var g in text.GroupBy(c => c))
        queue.Enqueue(new(g.Key, null, null), (g.Count(), age++));
    while (queue.Count > 1)
    {
        queue.TryDequeue(out Node? a, out var first);
        queue.TryDequeue(out Node? b, out var second);
        queue.Enqueue(new('\0', a, b), (first.Item1 + second.Item1, age++));
    }
    return queue.Dequeue().Codes("").ToDictionary();
}

static string Vigenere(string text, string key, int sign) =>
    string.Concat(text.Select((c, i) => (char)('a' + (c - 'a' + sign * (key[i % key.Length] - 'a') + 26) % 26)));

static IEnumerable<string> Wrap(string text, int width)
{
    string line = "";
    foreach (string word in text.Split(' '))
    {
        if (line.Length > 0 && line.Length + 1 + word.Length > width)
        {
            yield return line;
            line = "";
        }
        line += line.Length > 0 ? " " + word : word;
    }
    yield return line;
}

static bool Balanced(string text)
{
    Stack<char> open = new();
    foreach (char c in text)
    {
        if (c is '(' or '[' or '{')
            open.Push(c);
        else if (!open.TryPop(out char o) || (o, c) is not (('(', ')') or ('[', ']') or ('{', '}')))
            return false;
    }
    return open.Count == 0;
}

static string Soundex(string name)
{
    const string Codes = "01230120022455012623010202";
    string result = $"{name[0]}";
    char last = Codes[char.ToUpperInvariant(name[0]) - 'A'];
    foreach (char letter in name.Skip(1).Select(char.ToUpperInvariant))
    {
        char code = Codes[letter - 'A'];
        if (code != '0' && code != last)
            result += code;
        if (letter is not ('H' or 'W'))
            last = code;
    }
    return result.PadRight(4, '0')[..4];
}

sealed record Node(char Letter, Node? Zero, Node? One)
{
    public IEnumerable<KeyValuePair<char, string>> Codes(string prefix) => this is { Zero: { } zero, One: { } one }
        ? zero.Codes(prefix + "0").Concat(one.Codes(prefix + "1"))
        : [new(Letter, prefix)];
}
