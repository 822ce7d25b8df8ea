// A JSON parser, printer and query engine after RFC 8259, run over embedded documents, good ones and broken ones.
// Usage: JsonParser [path such as /menu/0/name, asked of the first document]

using System.Globalization;
using System.Text;

const string Restaurant = """
    {
      "name": "Zum Goldenen Compiler", "open": true, "rating": 4.5, "closedOn": null,
      "menu": [
        { "name": "soup of the day", "price": 5.20, "tags": ["vegan", "hot"] },
        { "name": "schnitzel", "price": 14.9, "tags": ["hot"] },
        { "name": "ice \u2744 cream", "price": 4, "tags": [] }
      ],
      "limits": { "min": -1.5e-3, "max": 12E+2, "zero": -0 },
      "escapes": "tab\t quote\" slash\/ backslash\\ \ud83c\udf70"
    }
    """;

string[] broken =
[
    "", "{", "[1, 2,]", "{\"a\" 1}", "[01]", "\"tab\there\"", "nul", "[1] 2", "\"\\x\"", "{\"a\":1,\"a\":2}", "-", "1.e5", "\"\\ud800\"",
    new string('[', 200),
];

JsonValue document = JsonValue.Parse(Restaurant);
Console.WriteLine(document.ToString(indented: true));
Console.WriteLine(document);
Console.WriteLine($"round trip: {JsonValue.Parse(document.ToString()).Equals(document)}");

string[] paths = args.Length > 0 ? args : ["/name", "/menu/1/price", "/menu/2/name", "/menu/7", "/limits/max", "/nothing/here"];
foreach (string path in paths)
    Console.WriteLine($"{path,-16} -> {document.Find(path)?.ToString() ?? "(absent)"}");

IEnumerable<string> hot =
    from dish in document["menu"].Items
    where dish["tags"].Items.Contains(new JsonString("hot"))
    orderby dish["price"].Number descending
    select $"{dish["name"].Text} for {dish["price"].Number:F2}";
Console.WriteLine($"hot: {string.Join("; ", hot)}");

double total = document["menu"].Items.Sum(dish => dish["price"].Number);
Console.WriteLine($"everything once: {total:F2}");
Console.WriteLine($"depth {Depth(document)}, {Count(document)} values");

foreach (string text in broken)
{
    string shown = (text.Length > 20 ? text[..17] + "..." : text).Replace("\t", "<tab>");
    try
    {
        JsonValue.Parse(text);
        Console.WriteLine($"{shown,-20} accepted?");
    }
    catch (JsonException e) when (e.Position >= text.Length)
    {
        Console.WriteLine($"{shown,-20} ends too early: {e.Message}");
    }
    catch (JsonException e)
    {
        Console.WriteLine($"{shown,-20} at {e.Position}: {e.Message}");
    }
}

static int Depth(JsonValue value) => value switch
{
    JsonArray { Count: > 0 } array => 1 + array.Items.Max(Depth),
    JsonObject { Count: > 0 } map => 1 + map.Members.Max(m => Depth(m.Value)),
    _ => 1,
};

static int Count(JsonValue value) => 1 + value switch
{
    JsonArray array => array.Items.Sum(Count),
    JsonObject map => map.Members.Sum(m => Count(m.Value)),
    _ => 0,
};

sealed class JsonException(string message, int position) : Exception(message)
{
    public int Position { get; } = position;
}

abstract record JsonValue
{
    public virtual IReadOnlyList<JsonValue> Items => throw new InvalidOperationException("not an array");
    public virtual double Number => throw new InvalidOperationException("not a number");
    public virtual string Text => throw new InvalidOperationException("not a string");
    public virtual JsonValue this[string name] => throw new InvalidOperationException("not an object");

    public static JsonValue Parse(string text) => new JsonReader(text).ReadDocument();

    /// <summary>Follows a path of names and indices, each led by a slash; null where it leads nowhere.</summary>
    public JsonValue? Find(string path)
    {
        JsonValue? here = this;
        foreach (string step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            here = here switch
            {
                JsonObject map when map.TryGet(step, out JsonValue? found) => found,
                JsonArray array when int.TryParse(step, out int index) && index < array.Count => array.Items[index],
                _ => null,
            };
        }
        return here;
    }

    public sealed override string ToString() => ToString(indented: false);

    public string ToString(bool indented)
    {
        StringBuilder text = new();
        Write(text, indented ? 0 : -1);
        return text.ToString();
    }

    /// <summary>Appends this value; <paramref name="indent"/> is the level of nesting, or negative for one line.</summary>
    public abstract void Write(StringBuilder text, int indent);

    protected static void WriteList<T>(
        StringBuilder text, int indent, (char Open, char Close) brackets, IReadOnlyCollection<T> items, Action<T, int> write)
    {
        text.Append(brackets.Open);
        int inner = indent < 0 ? indent : indent + 1;
        bool first = true;
        foreach (T item in items)
        {
            if (!first)
                text.Append(',');
            first = false;
            NewLine(text, inner);
            write(item, inner);
        }
        if (items.Count > 0)
            NewLine(text, indent);
        text.Append(brackets.Close);
    }

    private static void NewLine(StringBuilder text, int indent)
    {
        if (indent >= 0)
            text.Append('\n').Append(' ', indent * 2);
    }
}

sealed record JsonNull : JsonValue
{
    public static readonly JsonNull Instance = new();

    public override void Write(StringBuilder text, int indent) => text.Append("null");
}

sealed record JsonBool(bool Value) : JsonValue
{
    public override void Write(StringBuilder text, int indent) => text.Append(Value ? "true" : "false");
}

sealed record JsonNumber(double Value) : JsonValue
{
    public override double Number => Value;

    public override void Write(StringBuilder text, int indent) => text.Append(Value.ToString(CultureInfo.InvariantCulture));
}

sealed record JsonString(string Value) : JsonValue
{
    public override string Text => Value;

    public override void Write(StringBuilder text, int indent) => WriteQuoted(text, Value);

    public static void WriteQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                < ' ' or > '~' => text.Append("\\u").Append(((int)c).ToString("x4")),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }
}

sealed record JsonArray(IReadOnlyList<JsonValue> Values) : JsonValue
{
    public int Count => Values.Count;
    public override IReadOnlyList<JsonValue> Items => Values;

    public override void Write(StringBuilder text, int indent) =>
        WriteList(text, indent, ('[', ']'), Values, (item, inner) => item.Write(text, inner));

    public bool Equals(JsonArray? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Count;
}

sealed record JsonObject : JsonValue
{
    private readonly List<KeyValuePair<string, JsonValue>> _members = [];
    private readonly Dictionary<string, JsonValue> _byName = [];

    public int Count => _members.Count;
    public IEnumerable<KeyValuePair<string, JsonValue>> Members => _members;
    public override JsonValue this[string name] => _byName[name];

    public bool TryGet(string name, out JsonValue? value) => _byName.TryGetValue(name, out value);

    public bool TryAdd(string name, JsonValue value)
    {
        if (!_byName.TryAdd(name, value))
            return false;
        _members.Add(new(name, value));
        return true;
    }

    public override void Write(StringBuilder text, int indent) =>
        WriteList(text, indent, ('{', '}'), _members, (member, inner) =>
        {
            JsonString.WriteQuoted(text, member.Key);
            text.Append(indent < 0 ? ":" : ": ");
            member.Value.Write(text, inner);
        });

    public bool Equals(JsonObject? other) =>
        other is not null && Count == other.Count && _members.All(m => other.TryGet(m.Key, out JsonValue? value) && m.Value.Equals(value));

    public override int GetHashCode() => Count;
}

/// <summary>Recursive descent; one token of lookahead is one character.</summary>
ref struct JsonReader(string text)
{
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at = 0;
    private int _depth = 0;

    public JsonValue ReadDocument()
    {
        JsonValue value = ReadValue();
        SkipSpace();
        return _at == _text.Length ? value : throw Error("text after the document");
    }

    private JsonValue ReadValue()
    {
        SkipSpace();
        switch (Peek())
        {
            case '{' or '[': return ReadNested();
            case '"': return new JsonString(ReadString());
            case '-' or (>= '0' and <= '9'): return ReadNumber();
            case 't' when TryTake("true"): return new JsonBool(true);
            case 'f' when TryTake("false"): return new JsonBool(false);
            case 'n' when TryTake("null"): return JsonNull.Instance;
            case '\0': throw Error("a value is missing");
            case var other: throw Error($"'{other}' starts no value");
        }
    }

    private JsonValue ReadNested()
    {
        if (++_depth > MaxDepth)
            throw Error($"more than {MaxDepth} levels");
        JsonValue value = Peek() == '{' ? ReadObject() : ReadArray();
        _depth--;
        return value;
    }

    private JsonObject ReadObject()
    {
        JsonObject result = new();
        Expect('{');
        SkipSpace();
        if (TryTake("}"))
            return result;
        do
        {
            SkipSpace();
            int start = _at;
            string name = ReadString();
            SkipSpace();
            Expect(':');
            if (!result.TryAdd(name, ReadValue()))
                throw new JsonException($"the name {name} occurs twice", start);
            SkipSpace();
        }
        while (TryTake(","));
        Expect('}');
        return result;
    }

    private JsonArray ReadArray()
    {
        List<JsonValue> items = [];
        Expect('[');
        SkipSpace();
        if (TryTake("]"))
            return new(items);
        do
        {
            items.Add(ReadValue());
            SkipSpace();
        }
        while (TryTake(","));
        Expect(']');
        return new(items);
    }

    private string ReadString()
    {
        Expect('"');
        StringBuilder value = new();
        while (true)
        {
            char c = Peek();
            if (c < ' ')
                throw Error(c == '\0' ? "the string has no end" : $"control character {(int)c} in a string");
            _at++;
            if (c == '"')
                break;
            value.Append(c == '\\' ? ReadEscape() : c);
        }
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && (i + 1 == value.Length || !char.IsLowSurrogate(value[++i])))
                throw Error("half a surrogate pair");
        }
        return value.ToString();
    }

    private char ReadEscape()
    {
        char c = Peek();
        _at++;
        switch (c)
        {
            case '"' or '\\' or '/': return c;
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u':
                if (!ushort.TryParse(_text[_at..Math.Min(_at + 4, _text.Length)], NumberStyles.AllowHexSpecifier, null, out ushort code))
                    goto default;
                _at += 4;
                return (char)code;
            default:
                _at--;
                throw Error("unknown escape");
        }
    }

    private JsonNumber ReadNumber()
    {
        int start = _at;
        TryTake("-");
        if (!TryTake("0"))
            Digits();
        if (TryTake("."))
            Digits();
        if (Peek() is 'e' or 'E')
        {
            _at++;
            _ = TryTake("+") || TryTake("-");
            Digits();
        }
        return new(double.Parse(_text[start.._at], NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    private void Digits()
    {
        int start = _at;
        while (char.IsAsciiDigit(Peek()))
            _at++;
        if (_at == start)
            throw Error("a digit is missing");
    }

    private void SkipSpace()
    {
        while (Peek() is ' ' or '\t' or '\r' or '\n')
            _at++;
    }

    private readonly char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private void Expect(char c)
    {
        if (Peek() != c)
            throw Error($"'{c}' is missing");
        _at++;
    }

    private bool TryTake(ReadOnlySpan<char> word)
    {
        if (!_text[_at..].StartsWith(word))
            return false;
        _at += word.Length;
        return true;
    }

    private readonly JsonException Error(string message) => new(message, _at);
}
