// expect: ok
// near: SC1406
// why: a tokenizer over a span is a ref struct without a ref field
// output: 3 3 5 

var words = new Words("one  two three");
while (words.Next(out var word)) Console.Write(word.Length + " ");
Console.WriteLine();

ref struct Words(ReadOnlySpan<char> rest)
{
    ReadOnlySpan<char> _rest = rest;
    public bool Next(out ReadOnlySpan<char> word)
    {
        _rest = _rest.TrimStart();
        int end = _rest.IndexOf(' ');
        if (end < 0) end = _rest.Length;
        word = _rest[..end];
        _rest = _rest[end..];
        return word.Length > 0;
    }
}
