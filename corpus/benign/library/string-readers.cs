// expect: ok
// why: texts read line by line and written piece by piece are ordinary plumbing of parsers and printers
// output: 1: [first line]
// output: 2: [second]
// output: 3: []
// output: 4: [last]
// output: a
// output: 294
// output: abcd|efg
// output: x1 = ( y + 23 )

var reader = new StringReader("first line\nsecond\r\n\nlast");
string? line;
int number = 0;
while ((line = reader.ReadLine()) != null) Console.WriteLine($"{++number}: [{line}]");

using (var chars = new StringReader("abc"))
{
    Console.WriteLine((char)chars.Peek());
    int c, sum = 0;
    while ((c = chars.Read()) >= 0) sum += c;
    Console.WriteLine(sum);
}

var block = new char[4];
TextReader text = new StringReader("abcdefg");
int got = text.Read(block, 0, 4);
Console.WriteLine(new string(block, 0, got) + "|" + text.ReadToEnd());

var tokens = new List<string>();
Tokenize(new StringReader("x1 = (y + 23)"), tokens);
Console.WriteLine(string.Join(" ", tokens));

static void Tokenize(TextReader input, List<string> tokens)
{
    while (input.Peek() >= 0)
    {
        char c = (char)input.Read();
        if (char.IsWhiteSpace(c)) continue;
        var word = new System.Text.StringBuilder().Append(c);
        if (char.IsLetterOrDigit(c))
            while (input.Peek() >= 0 && char.IsLetterOrDigit((char)input.Peek())) word.Append((char)input.Read());
        tokens.Add(word.ToString());
    }
}
