using System.Text;
using SafeCompile.Fuzz.Core;
using SafeCompile.Fuzz.Grammar;

namespace SafeCompile.Fuzz.Text;

/// <summary>C# sources: grown from grammars, mutated from the corpus, and plain noise.</summary>
internal sealed class TextFuzzer : IFuzzer
{
    private readonly TextGrammar _typed = TextGrammar.Load("typed.grammar");
    private readonly TextOracle _oracle = new();

    public string Name => "text";

    public string Extension => ".cs";

    public Case Make(ulong seed, long number)
    {
        var dice = new Dice(seed, number);
        (string how, object made) = dice.Next(100) switch
        {
            < 40 => ("typed grammar", (object)Grown(dice)),
            < 46 => ("program that ends", ProgramGen.Programs.Generate(dice.Pcg, null, out _)),
            < 52 => ("program that ends, mutated", TextMutations.Mutate(ProgramGen.Programs.Generate(dice.Pcg, null, out _), dice)),
            < 60 => ("typed grammar, mutated", TextMutations.Mutate(Grown(dice), dice)),
            < 88 => ("corpus, mutated", TextMutations.Mutate(dice.Pick(Seeds.Programs.Value), dice)),
            < 93 => ("nesting", Bombs.Nested(dice)),
            < 96 => ("tokens", Bombs.Tokens(dice)),
            _ => ("bytes", ByteNoise.Make(dice)),
        };
        TextVariant variant = (dice.OneIn(2) ? TextVariant.Console : 0) | (dice.OneIn(8) ? TextVariant.EntryPoint : 0)
            | (dice.OneIn(12) ? TextVariant.Direct : 0) | (dice.OneIn(40) ? TextVariant.Twice : 0);
        if (made is byte[] bytes) return new Case(bytes, how, (int)variant);
        string text = (string)made;
        if (!dice.OneIn(40)) return new Case(Encoding.UTF8.GetBytes(text), how, (int)variant);
        return new Case(Encoding.Unicode.GetBytes(TextMutations.Surrogates(text, dice)), how + ", wide", (int)(variant | TextVariant.Wide));
    }

    public Outcome Try(Case test) => _oracle.Try(test.Input, (TextVariant)test.Variant);

    public IEnumerable<Case> Smaller(Case test) => TextShrink.Smaller(test);

    public void Dispose() => _oracle.Dispose();

    private string Grown(Dice dice)
    {
        int size = dice.Next(10) switch { < 6 => dice.Between(20, 120), < 9 => dice.Between(100, 600), _ => dice.Between(500, 4_000) };
        return _typed.Expand("program", dice, size, dice.Next(8) switch { < 5 => 0, < 7 => 300, _ => 30 });
    }
}
