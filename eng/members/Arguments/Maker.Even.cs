using System.Globalization;
using System.Numerics;

namespace SafeCompile.MeteredMembers;

internal sealed partial class Maker
{
    // Of a shape: elements are all different, a number that stands alone is as long as the shape says, or small.
    private object? Even(Type type)
    {
        bool alone = _depth <= 1;
        if (type == typeof(char)) return ChargeShape.Letter; // What texts are made of: everything matches.
        if (type == typeof(bool)) return true;
        if (type == typeof(object)) return Text();
        if (type == typeof(NumberStyles)) return NumberStyles.Any; // The last named one is for hexadecimal fractions.
        if (type == typeof(Key)) return alone ? new Key(-1, 0) : new Key(_element++, 0);
        if (type == typeof(BigInteger)) return alone ? (BigInteger.One << Math.Max(1, Shape!.Sizes[_slot])) - 1 : _element++;
        TypeCode code = Type.GetTypeCode(type);
        if (type.IsEnum || code is < TypeCode.SByte or > TypeCode.Decimal) return null;
        int value = alone ? Shape!.Scalar : code is TypeCode.SByte or TypeCode.Byte ? _element++ & 0x7F : _element++;
        return Convert.ChangeType(value, code, CultureInfo.InvariantCulture);
    }

    private void Fit(Action trim, Func<int, int> ensure, int count)
    {
        trim();
        ensure(Capacity(count));
    }
}
