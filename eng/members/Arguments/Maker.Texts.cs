using SafeCompile.Runtime;

namespace SafeCompile.MeteredMembers;

internal sealed partial class Maker
{
    private static readonly string[] s_readers = ["Parse", "To", "From", "#ctor", "IsDefined", "GetName"];

    private string? TextOrNull()
    {
        if (Shape is not null) return Text();
        if (_name.Contains("ormat", StringComparison.Ordinal) && !OneIn(6)) return Pick(Words.Formats);
        return !Lean && OneIn(20) ? null : Text();
    }

    private string Text()
    {
        if (Shape is not null) return _depth <= 1 ? Shape.Text(_slot)! : Shape.Element(_slot, _element++);
        if (_member is { } member && s_readers.Any(r => member.Real.Name.Contains(r, StringComparison.Ordinal)) && OneIn(2))
        {
            // What the type itself writes is what it reads best.
            Type type = member.Real.DeclaringType!;
            if (OneIn(2) && Scalars.Of(type) is { } own) return string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", own.Generate(pcg, null, out _));
            return Pick(Words.Values);
        }

        if (!Lean && OneIn(10)) return Pick(Words.Values);
        int letters = OneIn(3) ? Words.Letters.Length : 4;
        return string.Create(Size(), this, (span, self) =>
        {
            foreach (ref char c in span) c = Words.Letters[self.Below(letters)];
        });
    }

    // Sizes, indexes and counts are mostly near the sizes of the collections, sometimes just outside, rarely absurd.
    private object Number()
    {
        if (Shape is not null) return _depth <= 1 ? Shape.Number(_slot) : _element++;
        if (Lean) return OneIn(3) ? 0 : OneIn(3) ? scale : Below(scale + 1);
        bool plain = _name is "value" or "self" or "other" or "left" or "right" or "x" or "y" or "item" or "Seed";
        if (plain && OneIn(3)) return Pick(int.MinValue, int.MaxValue, -1, 0, 1, 10, 1000, (int)pcg.Next());
        return Below(24) switch
        {
            0 => Pick(int.MinValue, int.MaxValue, int.MaxValue - 1, -1, 1 << 20),
            1 => -1 - Below(3),
            2 or 3 => scale + Below(3),
            4 or 5 => 0,
            _ => Below(scale + 1),
        };
    }

    private StringComparer? Texts() => Below(3) switch
    {
        0 => meter is null ? StringComparer.Ordinal : ComparerShims.Ordinal(meter),
        1 => meter is null ? StringComparer.OrdinalIgnoreCase : ComparerShims.OrdinalIgnoreCase(meter),
        _ => OneIn(8) ? null : StringComparer.Ordinal, // As a host hands it out.
    };
}
