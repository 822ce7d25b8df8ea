// expect: ok
// why: a ref struct that walks over a text, passed by ref, with a span field
// output: 102 True
// output: 21 rest 'x'

Scanner scanner = new("12 + 30*(4-1) ");
int value = scanner.Sum();
Console.WriteLine($"{value} {scanner.AtEnd}");
Scanner second = new("(1+2)*(3+4)x");
Console.WriteLine($"{Evaluate(ref second)} rest '{second.Rest}'");

static int Evaluate(ref Scanner scanner) => scanner.Sum();

ref struct Scanner(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text.TrimEnd();

    public readonly bool AtEnd => _rest.IsEmpty;
    public readonly string Rest => _rest.ToString();

    public int Sum()
    {
        int sum = Product();
        while (true)
        {
            if (Take('+'))
                sum += Product();
            else if (Take('-'))
                sum -= Product();
            else
                return sum;
        }
    }

    private int Product()
    {
        int product = Atom();
        while (Take('*'))
            product *= Atom();
        return product;
    }

    private int Atom()
    {
        if (Take('('))
        {
            int inner = Sum();
            Take(')');
            return inner;
        }
        int number = 0;
        _rest = _rest.TrimStart();
        while (!_rest.IsEmpty && char.IsAsciiDigit(_rest[0]))
        {
            number = number * 10 + (_rest[0] - '0');
            _rest = _rest[1..];
        }
        return number;
    }

    private bool Take(char c)
    {
        _rest = _rest.TrimStart();
        if (_rest.IsEmpty || _rest[0] != c)
            return false;
        _rest = _rest[1..];
        return true;
    }
}
