// A spreadsheet: formulas with operators, functions and ranges, recalculation on change, errors as values, detection of cycles.
// Usage: Spreadsheet [more assignments such as B1=42 …]

using System.Text;

Sheet sheet = new();
List<string> changes = [];
sheet.Changed += (cell, value) => changes.Add($"{cell}={value}");

string[] input =
[
    "A1=Item", "B1=Price", "C1=Count", "D1=Total",
    "A2=apple", "B2=0.35", "C2=12", "D2==B2*C2",
    "A3=bread", "B3=2.8", "C3=2", "D3==B3*C3",
    "A4=cheese", "B4=5.5", "C4=1", "D4==B4*C4",
    "A5=sum", "C5==SUM(C2:C4)", "D5==SUM(D2:D4)",
    "A6=tax", "C6=0.07", "D6==ROUND(D5*C6, 2)",
    "A7=pay", "D7==D5+D6",
    "A8=mean", "D8==AVERAGE(D2:D4)",
    "A9=big?", "D9==IF(MAX(D2:D4) >= 5, \"yes\", \"no\")",
];
foreach (string assignment in input.Concat(args))
    sheet.Assign(assignment);
Console.WriteLine(sheet.Render());

changes.Clear();
sheet.Assign("C4=3");
Console.WriteLine($"after C4=3: {string.Join("  ", changes)}");

changes.Clear();
sheet.Assign("B2==D5");
Console.WriteLine($"after B2==D5: {string.Join("  ", changes)}");
sheet.Assign("B2=0.4");
Console.WriteLine($"D7 is {sheet["D7"]} again, D9 is {sheet["D9"]}");

string[] formulas =
[
    "1+2*3^2", "-(2-5)*4", "10/4-1", "1/0", "A2+1", "SUM(A1:D9)", "SUM(", "2 +", "FOO(1)", "\"a\"&\"b\"&1+1", "1<2", "Z99",
    "IF(1>2, 1/0, 7)", "COUNT(A1:D9)",
];
foreach (string formula in formulas)
    Console.WriteLine($"{formula,-18} = {sheet.Evaluate(formula)}");

sheet.Assign("F1=1");
for (int i = 2; i <= 100; i++)
    sheet.Assign($"F{i}==F{i - 1}*1.01");
Console.WriteLine($"a chain of 100 cells: {sheet["F100"]}");

/// <summary>What a cell shows: a number, a text or an error.</summary>
abstract record Value
{
    public static readonly Value Empty = new Text("");

    public static implicit operator Value(double number) => new Number(number);
    public static implicit operator Value(string text) => new Text(text);

    public virtual double AsNumber() => throw new SheetException("#VALUE!");

    public sealed record Number(double Amount) : Value
    {
        public override double AsNumber() => Amount;
        public override string ToString() => Amount.ToString("0.####");
    }

    public sealed record Text(string Content) : Value
    {
        public override double AsNumber() => Content.Length == 0 ? 0 : base.AsNumber();
        public override string ToString() => Content;
    }

    public sealed record Error(string Code) : Value
    {
        public override double AsNumber() => throw new SheetException(Code);
        public override string ToString() => Code;
    }
}

sealed class SheetException(string code) : Exception(code)
{
    public Value ToValue() => new Value.Error(Message);
}

readonly record struct Address(int Column, int Row) : IComparable<Address>
{
    public static bool TryParse(string text, out Address address)
    {
        address = default;
        if (text is not [>= 'A' and <= 'Z' and var letter, .. var digits] || !int.TryParse(digits, out int row) || row is < 1 or > 999)
            return false;
        address = new(letter - 'A', row);
        return true;
    }

    public int CompareTo(Address other) => (Row, Column).CompareTo((other.Row, other.Column));

    public override string ToString() => $"{(char)('A' + Column)}{Row}";
}

/// <summary>A parsed formula. References are visited so that dependencies are known before anything is evaluated.</summary>
abstract record Expression
{
    public abstract Value Evaluate(Sheet sheet);

    public virtual IEnumerable<Address> References() => [];

    public sealed record Constant(Value Value) : Expression
    {
        public override Value Evaluate(Sheet sheet) => Value;
    }

    public sealed record Reference(Address Address) : Expression
    {
        public override Value Evaluate(Sheet sheet) => sheet[Address];
        public override IEnumerable<Address> References() => [Address];
    }

    public sealed record Area(Address From, Address To) : Expression
    {
        public override Value Evaluate(Sheet sheet) => throw new SheetException("#VALUE!");

        public override IEnumerable<Address> References()
        {
            for (int row = From.Row; row <= To.Row; row++)
                for (int column = From.Column; column <= To.Column; column++)
                    yield return new(column, row);
        }
    }

    public sealed record Binary(Expression Left, string Operator, Expression Right) : Expression
    {
        public override Value Evaluate(Sheet sheet)
        {
            Value left = Left.Evaluate(sheet), right = Right.Evaluate(sheet);
            if (Operator == "&")
                return $"{left}{right}";
            double a = left.AsNumber(), b = right.AsNumber();
            return Operator switch
            {
                "+" => a + b,
                "-" => a - b,
                "*" => a * b,
                "/" => b == 0 ? throw new SheetException("#DIV/0!") : a / b,
                "^" => Math.Pow(a, b),
                _ => (Operator, a.CompareTo(b)) is ("<" or "<=", < 0) or (">" or ">=", > 0) or ("=" or "<=" or ">=", 0) ? 1 : 0,
            };
        }

        public override IEnumerable<Address> References() => Left.References().Concat(Right.References());
    }

    public sealed record Call(string Name, IReadOnlyList<Expression> Arguments) : Expression
    {
        private static readonly Dictionary<string, Func<IEnumerable<double>, double>> Aggregates = new()
        {
            ["SUM"] = Enumerable.Sum,
            ["AVERAGE"] = numbers => numbers.DefaultIfEmpty().Average(),
            ["MAX"] = numbers => numbers.DefaultIfEmpty().Max(),
            ["MIN"] = numbers => numbers.DefaultIfEmpty().Min(),
            ["COUNT"] = numbers => numbers.Count(),
        };

        public override Value Evaluate(Sheet sheet) => (Name, Arguments) switch
        {
            ("IF", [var condition, var yes, var no]) => (condition.Evaluate(sheet).AsNumber() != 0 ? yes : no).Evaluate(sheet),
            ("ROUND", [var number, var digits]) => Math.Round(number.Evaluate(sheet).AsNumber(), (int)digits.Evaluate(sheet).AsNumber()),
            (var name, _) when Aggregates.TryGetValue(name, out var aggregate) => aggregate(Numbers(sheet)),
            _ => throw new SheetException("#NAME?"),
        };

        public override IEnumerable<Address> References() => Arguments.SelectMany(a => a.References());

        private IEnumerable<double> Numbers(Sheet sheet)
        {
            foreach (Expression argument in Arguments)
            {
                IEnumerable<Value> values = argument is Area area
                    ? area.References().Select(a => sheet[a])
                    : [argument.Evaluate(sheet)];
                foreach (Value value in values)
                {
                    switch (value)
                    {
                        case Value.Number { Amount: var amount }: yield return amount; break;
                        case Value.Error error:
                            throw new SheetException(error.Code);
                    }
                }
            }
        }
    }
}

/// <summary>Precedence climbing over a token list.</summary>
sealed class FormulaParser
{
    private static readonly string[][] Levels = [["<", "<=", ">", ">=", "="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

    private readonly List<string> _tokens;
    private int _next;

    private FormulaParser(string text) => _tokens = [.. Tokens(text)];

    public static Expression Parse(string text)
    {
        FormulaParser parser = new(text);
        Expression result = parser.Binary(0);
        return parser.Peek is null ? result : throw new SheetException("#ERROR!");
    }

    private string? Peek => _next < _tokens.Count ? _tokens[_next] : null;

    private Expression Binary(int level)
    {
        if (level == Levels.Length)
            return Unary();
        Expression left = Binary(level + 1);
        while (Peek is { } op && Levels[level].Contains(op))
        {
            _next++;
            left = new Expression.Binary(left, op, Binary(level + 1));
        }
        return left;
    }

    private Expression Unary()
    {
        string token = Take();
        switch (token)
        {
            case "-":
                return new Expression.Binary(new Expression.Constant(0), "-", Unary());
            case "(":
                Expression inner = Binary(0);
                Expect(")");
                return inner;
            case ['"', .. var text, '"']:
                return new Expression.Constant(text);
            case [>= '0' and <= '9', ..]:
                return new Expression.Constant(double.TryParse(token, out double number) ? number : throw new SheetException("#ERROR!"));
        }
        if (Address.TryParse(token, out Address address))
        {
            if (Peek != ":")
                return new Expression.Reference(address);
            Expect(":");
            if (!Address.TryParse(Take(), out Address to))
                throw new SheetException("#REF!");
            return new Expression.Area(address, to);
        }
        Expect("(");
        List<Expression> arguments = [];
        while (Peek != ")")
        {
            if (arguments.Count > 0)
                Expect(",");
            arguments.Add(Binary(0));
        }
        Expect(")");
        return new Expression.Call(token, arguments);
    }

    private string Take() => Peek is { } token && _next++ >= 0 ? token : throw new SheetException("#ERROR!");

    private void Expect(string token)
    {
        if (Take() != token)
            throw new SheetException("#ERROR!");
    }

    private static IEnumerable<string> Tokens(string text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int start = at++;
            char c = text[start];
            if (c == ' ')
                continue;
            if (char.IsAsciiLetterOrDigit(c))
            {
                while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '.'))
                    at++;
            }
            else if (c == '"')
            {
                at = text.IndexOf('"', at) is >= 0 and var end ? end + 1 : throw new SheetException("#ERROR!");
            }
            else if (c is '<' or '>' && at < text.Length && text[at] == '=')
            {
                at++;
            }
            yield return text[start..at];
        }
    }
}

sealed class Sheet
{
    private sealed class Cell
    {
        public Expression? Formula;
        public Value Value = Value.Empty;
        public readonly HashSet<Address> Users = [];
    }

    private readonly SortedDictionary<Address, Cell> _cells = [];

    public event Action<Address, Value>? Changed;

    public Value this[Address address] => _cells.TryGetValue(address, out Cell? cell) ? cell.Value : Value.Empty;

    public Value this[string address] =>
        Address.TryParse(address, out Address a) ? this[a] : throw new ArgumentException("no such cell", nameof(address));

    /// <summary>Takes "A1=text", "A1=12" or "A1==formula" and recalculates what depends on the cell.</summary>
    public void Assign(string assignment)
    {
        int equals = assignment.IndexOf('=');
        if (equals < 0 || !Address.TryParse(assignment[..equals], out Address address))
            throw new ArgumentException($"not an assignment: {assignment}");
        string content = assignment[(equals + 1)..];

        Cell cell = At(address);
        foreach (Address old in cell.Formula?.References() ?? [])
            At(old).Users.Remove(address);
        cell.Formula = content switch
        {
            ['=', .. var formula] => Guarded(() => FormulaParser.Parse(formula), error => new Expression.Constant(error)),
            _ when double.TryParse(content, out double number) => new Expression.Constant(number),
            _ => new Expression.Constant(content),
        };
        foreach (Address used in cell.Formula.References())
            At(used).Users.Add(address);
        Recalculate(address);
    }

    public Value Evaluate(string formula) => Guarded(() => FormulaParser.Parse(formula).Evaluate(this), error => error);

    public string Render()
    {
        StringBuilder text = new();
        foreach (var row in _cells.Where(c => c.Value.Formula is not null).GroupBy(c => c.Key.Row))
        {
            Dictionary<int, Value> byColumn = row.ToDictionary(c => c.Key.Column, c => c.Value.Value);
            for (int column = 0; column < 4; column++)
            {
                Value value = byColumn.GetValueOrDefault(column, Value.Empty);
                text.Append(value is Value.Number ? $"{value,10}" : $"{value,-10}").Append(column < 3 ? " |" : "");
            }
            text.AppendLine();
        }
        return text.ToString();
    }

    private Cell At(Address address)
    {
        if (!_cells.TryGetValue(address, out Cell? cell))
            _cells[address] = cell = new();
        return cell;
    }

    // Depth first, users before used; a cell met again while it is being visited lies on a cycle.
    private void Recalculate(Address changed)
    {
        List<Address> order = [];
        Dictionary<Address, bool> done = [];
        HashSet<Address> cyclic = [];
        Visit(changed);
        for (int i = order.Count - 1; i >= 0; i--)
        {
            Address address = order[i];
            Cell cell = At(address);
            Value value = cyclic.Contains(address)
                ? new Value.Error("#CYCLE!")
                : Guarded(() => cell.Formula?.Evaluate(this) ?? Value.Empty, error => error);
            if (value == cell.Value)
                continue;
            cell.Value = value;
            Changed?.Invoke(address, value);
        }

        void Visit(Address address)
        {
            if (done.TryGetValue(address, out bool finished))
            {
                if (!finished)
                    cyclic.Add(address);
                return;
            }
            done[address] = false;
            foreach (Address user in At(address).Users)
                Visit(user);
            done[address] = true;
            order.Add(address);
        }
    }

    private static T Guarded<T>(Func<T> body, Func<Value, T> onError)
    {
        try
        {
            return body();
        }
        catch (SheetException e)
        {
            return onError(e.ToValue());
        }
    }
}
