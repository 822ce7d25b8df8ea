using System.Globalization;
using System.Numerics;
using System.Text;

namespace SafeCompile.MeteredMembers;

/// <summary>How a term grows.</summary>
internal enum Shape
{
    Linear,

    /// <summary>Binary digits of the size.</summary>
    Log,
    TimesLog,

    /// <summary>The next power of two: buffers that double.</summary>
    Power,
    Square,
    Product,

    /// <summary>The smaller of two sizes.</summary>
    Least,

    /// <summary>The first size by the digits of the second.</summary>
    LogOfOther,
    LogOfFirst,
}

/// <summary>One term of a formula without its factor.</summary>
internal readonly record struct Term(Shape Shape, int First, int Second = -1)
{
    /// <summary>False for what is counted in whole steps.</summary>
    internal bool IsPlain => Shape is Shape.Linear or Shape.Product or Shape.Least;

    internal double At(int[] sizes)
    {
        double n = sizes[First];
        return Shape switch
        {
            Shape.Linear => n,
            Shape.Log => Digits(n),
            Shape.TimesLog => n * Digits(n),
            Shape.Power => n <= 0 ? 0 : BitOperations.RoundUpToPowerOf2((uint)n),
            Shape.Square => n * n,
            Shape.Product => n * sizes[Second],
            Shape.Least => Math.Min(n, sizes[Second]),
            Shape.LogOfOther => n * Digits(sizes[Second]),
            _ => sizes[Second] * Digits(n),
        };
    }

    internal string Text(string[] letters)
    {
        string n = letters[First], m = Second < 0 ? "" : letters[Second];
        return Shape switch
        {
            Shape.Linear => n,
            Shape.Log => $"log {n}",
            Shape.TimesLog => $"{n}·log {n}",
            Shape.Power => $"pow {n}",
            Shape.Square => $"{n}²",
            Shape.Product => $"{n}·{m}",
            Shape.Least => $"min({n}, {m})",
            Shape.LogOfOther => $"{n}·log {m}",
            _ => $"{m}·log {n}",
        };
    }

    private static double Digits(double n) => n < 1 ? 0 : BitOperations.Log2((uint)n) + 1;
}

/// <summary>A constant and terms with their factors.</summary>
internal sealed record Formula(long Constant, Term[] Terms, (int Top, int Bottom)[] Factors)
{
    internal IEnumerable<int> Dimensions => Terms.SelectMany(t => t.Second < 0 ? (int[])[t.First] : [t.First, t.Second]).Distinct();

    internal string Text(string[] letters)
    {
        var text = new StringBuilder();
        if (Constant != 0 || Terms.Length == 0) text.Append(Constant.ToString("N0", CultureInfo.InvariantCulture));
        for (int i = 0; i < Terms.Length; i++)
        {
            (int top, int bottom) = Factors[i];
            text.Append(top < 0 ? (text.Length == 0 ? "-" : " - ") : text.Length == 0 ? "" : " + ");
            int factor = Math.Abs(top);
            string term = Terms[i].Text(letters);
            if (factor != 1) text.Append(CultureInfo.InvariantCulture, $"{factor}{(Terms[i].Shape is Shape.Log or Shape.Power or Shape.Least ? "·" : "")}");
            text.Append(term);
            if (bottom != 1) text.Append(CultureInfo.InvariantCulture, $"/{bottom}");
        }

        return text.ToString();
    }
}
