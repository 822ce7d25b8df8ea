// A toy language, compiled to the code of a stack machine and run: variables, functions, recursion, while, if, print.
// Usage: StackMachine [source text]      without: the embedded programs

(string Title, string Source)[] programs =
[
    ("squares", "i = 1; while (i <= 5) { print i * i; i = i + 1; }"),
    ("factorial", "fn fact(n) { if (n < 2) { return 1; } return n * fact(n - 1); } print fact(10); print fact(20);"),
    ("fibonacci", "fn fib(n) { if (n < 2) { return n; } return fib(n - 1) + fib(n - 2); } print fib(20);"),
    ("primes", """
        n = 2; count = 0; sum = 0;
        while (n < 2000) {
            d = 2; prime = 1;
            while (d * d <= n) { if (n % d == 0) { prime = 0; d = n; } d = d + 1; }
            if (prime) { count = count + 1; sum = sum + n; }
            n = n + 1;
        }
        print count; print sum;
        """),
    ("collatz", """
        fn steps(n) { s = 0; while (n != 1) { if (n % 2 == 0) { n = n / 2; } else { n = 3 * n + 1; } s = s + 1; } return s; }
        best = 0; i = 1;
        while (i < 500) { k = steps(i); if (k > best) { best = k; at = i; } i = i + 1; }
        print at; print best;
        """),
    ("gcd", "fn gcd(a, b) { if (b == 0) { return a; } return gcd(b, a % b); } print gcd(1071, 462);"),
    ("even and odd", """
        fn even(n) { if (n == 0) { return 1; } return odd(n - 1); }
        fn odd(n) { if (n == 0) { return 0; } return even(n - 1); }
        print even(101);
        """),
    ("syntax error", "x = (1 + 2; print x;"),
    ("unknown", "print y;"),
    ("divide", "x = 10; while (1) { x = x - 1; print 60 / (x - 7); }"),
    ("forever", "while (1) { }"),
    ("too deep", "fn f(n) { return f(n + 1); } print f(0);"),
    ("arity", "fn two(a, b) { return a; } print two(1);"),
];
if (args.Length > 0)
    programs = [("argument", string.Join(' ', args))];

foreach (var (title, source) in programs)
{
    Console.WriteLine($"== {title}");
    try
    {
        Code code = new Compiler(source).Compile();
        Machine machine = new(code, budget: 2_000_000);
        try
        {
            machine.Run(line => Console.WriteLine(line));
        }
        finally
        {
            Console.WriteLine($"   {code.Instructions.Length} instructions, {machine.Executed} executed, stack {machine.DeepestStack}");
        }
    }
    catch (ToyException e) when (e is { Position: >= 0 })
    {
        Console.WriteLine($"   compile error at {e.Position}: {e.Message}");
    }
    catch (ToyException e)
    {
        Console.WriteLine($"   run-time error: {e.Message}");
    }
}
if (args.Length == 0)
    Console.WriteLine($"code of gcd: {string.Join("; ", new Compiler(programs[5].Source).Compile().Instructions)}");

enum Op : byte
{
    Push, Load, Store, Pop,
    Add, Sub, Mul, Div, Mod, Neg, Not,
    Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,
    Jump, JumpIfZero, Call, Return, Print, Halt,
}

/// <summary>One instruction; what the operand means depends on the operation.</summary>
readonly record struct Instruction(Op Op, long Operand = 0)
{
    private bool HasOperand => Op is Op.Push or Op.Load or Op.Store or Op.Jump or Op.JumpIfZero or Op.Call;

    public override string ToString() => HasOperand ? $"{Op} {Operand}" : $"{Op}";
}

sealed record Function(string Name, int Index)
{
    public int Entry { get; set; } = -1;
    public int Parameters { get; set; } = -1;
    public Dictionary<string, int> Locals { get; } = [];
}

sealed record Code(Instruction[] Instructions, IReadOnlyList<Function> Functions);

sealed class ToyException(string message, int position = -1) : Exception(message)
{
    public int Position => position;
}

/// <summary>One pass: recursive descent that emits code as it reads.</summary>
sealed class Compiler(string source)
{
    private static readonly Dictionary<string, (int Level, Op Op)> Operators = new()
    {
        ["=="] = (1, Op.Equal), ["!="] = (1, Op.NotEqual),
        ["<"] = (2, Op.Less), ["<="] = (2, Op.LessEqual), [">"] = (2, Op.Greater), [">="] = (2, Op.GreaterEqual),
        ["+"] = (3, Op.Add), ["-"] = (3, Op.Sub),
        ["*"] = (4, Op.Mul), ["/"] = (4, Op.Div), ["%"] = (4, Op.Mod),
    };

    private readonly List<Instruction> _code = [];
    private readonly List<Function> _functions = [new("main", 0) { Entry = 0, Parameters = 0 }];
    private int _at;
    private (string Text, int Start) _token;
    private Function _current = null!;

    public Code Compile()
    {
        _current = _functions[0];
        Advance();
        while (_token.Text.Length > 0)
            Statement();
        Emit(Op.Halt);
        if (_functions.Find(f => f.Entry < 0) is { } missing)
            throw new ToyException($"function {missing.Name} is never defined", source.Length);
        return new([.. _code], _functions);
    }

    private void Statement()
    {
        switch (_token.Text)
        {
            case "fn": FunctionDefinition(); break;
            case "print": ExpressionThen(Op.Print); break;
            case "return": ExpressionThen(Op.Return); break;
            case "while":
                Advance();
                int top = _code.Count;
                Condition();
                int exit = Emit(Op.JumpIfZero);
                Block();
                Emit(Op.Jump, top);
                Patch(exit);
                break;
            case "if":
                Advance();
                Condition();
                int otherwise = Emit(Op.JumpIfZero);
                Block();
                if (TryTake("else"))
                {
                    int end = Emit(Op.Jump);
                    Patch(otherwise);
                    Block();
                    Patch(end);
                }
                else
                {
                    Patch(otherwise);
                }
                break;
            default:
                string name = Name();
                if (TryTake("="))
                {
                    Expression();
                    Emit(Op.Store, Slot(name, define: true));
                }
                else
                {
                    CallTo(name);
                    Emit(Op.Pop);
                }
                Expect(";");
                break;
        }
    }

    private void ExpressionThen(Op op)
    {
        Advance();
        Expression();
        Expect(";");
        Emit(op);
    }

    private void FunctionDefinition()
    {
        if (_current.Index != 0)
            throw Error("functions do not nest");
        Advance();
        Function function = FunctionNamed(Name());
        if (function.Entry >= 0)
            throw Error($"{function.Name} is defined twice");
        int skip = Emit(Op.Jump);
        function.Entry = _code.Count;
        _current = function;
        Expect("(");
        while (!TryTake(")"))
        {
            if (function.Locals.Count > 0)
                Expect(",");
            Slot(Name(), define: true);
        }
        function.Parameters = function.Locals.Count;
        Block();
        Emit(Op.Push, 0);
        Emit(Op.Return);
        _current = _functions[0];
        Patch(skip);
    }

    private void Block()
    {
        Expect("{");
        while (!TryTake("}"))
            Statement();
    }

    private void Condition()
    {
        Expect("(");
        Expression();
        Expect(")");
    }

    private void Expression(int level = 1)
    {
        Unary();
        while (Operators.TryGetValue(_token.Text, out var found) && found.Level >= level)
        {
            Advance();
            Expression(found.Level + 1);
            Emit(found.Op);
        }
    }

    private void Unary()
    {
        if (_token.Text is "-" or "!")
        {
            Op op = _token.Text == "-" ? Op.Neg : Op.Not;
            Advance();
            Unary();
            Emit(op);
        }
        else if (TryTake("("))
        {
            Expression();
            Expect(")");
        }
        else if (long.TryParse(_token.Text, out long number))
        {
            Advance();
            Emit(Op.Push, number);
        }
        else
        {
            string name = Name();
            if (_token.Text == "(")
                CallTo(name);
            else
                Emit(Op.Load, Slot(name, define: false));
        }
    }

    private void CallTo(string name)
    {
        int start = _token.Start, count = 0;
        Expect("(");
        while (!TryTake(")"))
        {
            if (count++ > 0)
                Expect(",");
            Expression();
        }
        Function function = FunctionNamed(name);
        // A call before the definition fixes the arity, too.
        if (function.Parameters < 0)
            function.Parameters = count;
        if (function.Parameters != count)
            throw new ToyException($"{name} takes {function.Parameters} arguments, not {count}", start);
        Emit(Op.Call, function.Index);
    }

    private Function FunctionNamed(string name)
    {
        Function? function = _functions.Find(f => f.Name == name);
        if (function is null)
            _functions.Add(function = new(name, _functions.Count));
        return function;
    }

    private int Slot(string name, bool define)
    {
        if (_current.Locals.TryGetValue(name, out int slot))
            return slot;
        if (!define)
            throw Error($"{name} has no value yet");
        return _current.Locals[name] = _current.Locals.Count;
    }

    private int Emit(Op op, long operand = 0)
    {
        _code.Add(new(op, operand));
        return _code.Count - 1;
    }

    private void Patch(int at) => _code[at] = _code[at] with { Operand = _code.Count };

    private string Name()
    {
        if (_token.Text is not [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..])
            throw Error(_token.Text.Length == 0 ? "the program ends too early" : $"'{_token.Text}' is no name");
        string name = _token.Text;
        Advance();
        return name;
    }

    private bool TryTake(string text)
    {
        if (_token.Text != text)
            return false;
        Advance();
        return true;
    }

    private void Expect(string text)
    {
        if (!TryTake(text))
            throw Error($"'{text}' is missing before '{_token.Text}'");
    }

    private ToyException Error(string message) => new(message, _token.Start);

    private void Advance()
    {
        while (_at < source.Length && char.IsWhiteSpace(source[_at]))
            _at++;
        int start = _at;
        if (_at < source.Length)
        {
            if (char.IsAsciiLetterOrDigit(source[_at++]))
            {
                while (_at < source.Length && char.IsAsciiLetterOrDigit(source[_at]))
                    _at++;
            }
            else if (_at < source.Length && source[_at] == '=' && source[start] is '=' or '!' or '<' or '>')
            {
                if (_at < source.Length && source[_at] == '=')
                    _at++;
            }
        }
        _token = (source[start.._at], start);
    }
}

sealed class Machine(Code code, int budget)
{
    private const int MaxFrames = 500;

    private readonly Stack<(int Return, long[] Locals)> _frames = new();
    private long[] _stack = new long[16];
    private int _top;

    public int Executed { get; private set; }
    public int DeepestStack { get; private set; }

    public void Run(Action<string> print)
    {
        ReadOnlySpan<Instruction> instructions = code.Instructions;
        long[] locals = new long[code.Functions[0].Locals.Count];
        int pc = 0;
        while (true)
        {
            if (++Executed > budget)
                throw new ToyException($"more than {budget} instructions");
            Instruction instruction = instructions[pc++];
            switch (instruction.Op)
            {
                case Op.Push: Push(instruction.Operand); break;
                case Op.Load: Push(locals[instruction.Operand]); break;
                case Op.Store: locals[instruction.Operand] = Pop(); break;
                case Op.Pop: _ = Pop(); break;
                case >= Op.Add and <= Op.Mod or >= Op.Equal and <= Op.GreaterEqual:
                    long right = Pop();
                    ref long left = ref _stack[_top - 1];
                    left = Compute(instruction.Op, left, right);
                    break;
                case Op.Neg: Push(-Pop()); break;
                case Op.Not: Push(Pop() == 0 ? 1 : 0); break;
                case Op.JumpIfZero when Pop() != 0:
                    break;
                case Op.Jump or Op.JumpIfZero: pc = (int)instruction.Operand; break;
                case Op.Call:
                    Function function = code.Functions[(int)instruction.Operand];
                    if (_frames.Count == MaxFrames)
                        throw new ToyException($"more than {MaxFrames} calls of {function.Name} and others");
                    _frames.Push((pc, locals));
                    locals = new long[function.Locals.Count];
                    for (int i = function.Parameters - 1; i >= 0; i--)
                        locals[i] = Pop();
                    pc = function.Entry;
                    break;
                case Op.Return when _frames.TryPop(out var frame): (pc, locals) = frame; break;
                case Op.Print:
                    print($"{Pop()}");
                    break;
                case Op.Return or Op.Halt:
                    return;
                default:
                    throw new InvalidOperationException($"{instruction} at {pc - 1}");
            }
        }
    }

    private static long Compute(Op op, long left, long right) => op switch
    {
        Op.Add => left + right,
        Op.Sub => left - right,
        Op.Mul => left * right,
        Op.Div or Op.Mod when right == 0 => throw new ToyException($"{left} divided by zero"),
        Op.Div => left / right,
        Op.Mod => left % right,
        Op.Equal => left == right ? 1 : 0,
        Op.NotEqual => left != right ? 1 : 0,
        Op.Less => left < right ? 1 : 0,
        Op.LessEqual => left <= right ? 1 : 0,
        Op.Greater => left > right ? 1 : 0,
        Op.GreaterEqual => left >= right ? 1 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    private void Push(long value)
    {
        if (_top == _stack.Length)
            Array.Resize(ref _stack, _top * 2);
        _stack[_top++] = value;
        DeepestStack = Math.Max(DeepestStack, _top);
    }

    private long Pop() => _stack[--_top];
}
