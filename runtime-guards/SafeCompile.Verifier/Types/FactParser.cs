// If this file is wrong a line of facts gives a type another base or another interface than it has.
namespace SafeCompile.Verification;

/// <summary>Reads the lines that <see cref="FactText"/> writes. Throws <see cref="FormatException"/> for anything else.</summary>
internal ref struct FactParser(TypeWorld world, string text)
{
    private const int MaxDepth = 16;
    private int _at;

    /// <summary>The definition; bases and interfaces, which may refer to it, are read when they are asked for.</summary>
    internal static TypeFacts Declare(TypeWorld world, string[] fields, int arity)
    {
        if (fields.Length != 6 || fields[1].Length == 0) throw new FormatException("a line of type facts with missing fields");
        TypeSort sort = fields[1][0] switch
        {
            'c' => TypeSort.Class,
            'i' => TypeSort.Interface,
            's' => TypeSort.Struct,
            'e' => TypeSort.Enum,
            'd' => TypeSort.Delegate,
            _ => throw new FormatException("a type of unknown sort"),
        };
        string[] parameters = fields[4].Length == 0 ? [] : fields[4].Split(',');
        return new TypeFacts(fields[0], sort, arity)
        {
            Completion = facts => Complete(world, facts, fields),
            IsAbstract = fields[1].Contains('a'),
            IsSealed = fields[1].Contains('s') || sort is not (TypeSort.Class or TypeSort.Interface),
            IsByRefLike = fields[1].Contains('r'),
            Code = NumberCodes.Of(fields[0]),
            Variance = Array.ConvertAll(parameters, static p => (sbyte)(p.Contains('+') ? 1 : p.Contains('-') ? -1 : 0)),
            AllowsByRefLike = Array.ConvertAll(parameters, static p => p.Contains('^')),
            ReadOnlyFields = sort is TypeSort.Class or TypeSort.Struct && fields[5].Length > 0 ? fields[5].Split(',') : [],
        };
    }

    private static void Complete(TypeWorld world, TypeFacts facts, string[] fields)
    {
        if (fields[0] != "System.Object" && facts.Sort != TypeSort.Interface)
            facts.Base = facts.Sort switch
            {
                TypeSort.Struct => world.Framework("System.ValueType"),
                TypeSort.Enum => world.Framework("System.Enum"),
                TypeSort.Delegate => world.Framework("System.MulticastDelegate"),
                _ => fields[2].Length == 0 || fields[2].Contains('?') ? null : Whole(world, fields[2]),
            };
        if (fields[3].Length > 0)
        {
            var interfaces = new List<VType>();
            foreach (string text in fields[3].Split(';'))
                if (Whole(world, text) is { } type) interfaces.Add(type);
            facts.Interfaces = [.. interfaces];
        }

        if (facts.Sort == TypeSort.Enum) facts.Code = Whole(world, fields[5])?.Facts?.Code ?? throw new FormatException("an enumeration without a number");
        if (facts.Sort == TypeSort.Delegate && fields[5].Length > 0) facts.Invoke = Signature(world, fields[5]);
    }

    private static (VType[], VType)? Signature(TypeWorld world, string text)
    {
        int open = text.IndexOf('(');
        if (open < 0 || text[^1] != ')') throw new FormatException("a delegate without a signature");
        VType? result = text[..open] == "System.Void" ? world.Void : Whole(world, text[..open]);
        if (result is null) return null;
        string inner = text[(open + 1)..^1];
        var parameters = new List<VType>();
        if (inner.Length > 0)
            foreach (string part in inner.Split(';'))
            {
                if (Whole(world, part) is not { } type) return null;
                parameters.Add(type);
            }

        return ([.. parameters], result);
    }

    // Null when it names a type that nobody knows.
    private static VType? Whole(TypeWorld world, string text)
    {
        var parser = new FactParser(world, text);
        VType? type = parser.Type(0);
        return parser._at == text.Length ? type : throw new FormatException("text after a type");
    }

    private VType? Type(int depth)
    {
        if (depth > MaxDepth) throw new FormatException("a type nested too deeply");
        VType? type;
        if (Take('!'))
        {
            int number = 0, from = _at;
            while (_at < text.Length && char.IsAsciiDigit(text[_at]) && _at - from < 3) number = number * 10 + (text[_at++] - '0');
            type = world.TypeVar(number);
        }
        else
        {
            int start = _at;
            while (_at < text.Length && text[_at] is not ('<' or '>' or ',' or '[' or '&' or ';')) _at++;
            string name = text[start.._at];
            var args = new List<VType>();
            bool known = true;
            if (Take('<'))
            {
                do
                {
                    if (Type(depth + 1) is { } arg) args.Add(arg);
                    else known = false;
                }
                while (Take(','));
                if (!Take('>')) throw new FormatException("type arguments without an end");
            }

            TypeFacts? facts = known ? world.ByText(name) : null;
            type = facts is null || facts.Arity != args.Count ? null : world.Named(facts, [.. args]);
        }

        while (_at < text.Length && text[_at] is '[' or '&')
        {
            if (Take('&'))
            {
                bool readOnly = Take('i');
                type = type is null ? null : world.ByRef(type, readOnly);
                continue;
            }

            Take('[');
            int rank = 1;
            while (Take(',')) rank++;
            if (!Take(']')) throw new FormatException("an array without an end");
            type = type is null ? null : rank == 1 ? world.SzArray(type) : world.Array(type, rank);
        }

        return type;
    }

    private bool Take(char c)
    {
        if (_at >= text.Length || text[_at] != c) return false;
        _at++;
        return true;
    }
}
