// expect: ok
// why: Equals and GetHashCode of base-library values, called where their type is known and where it is not: the same answer
// value: true

using System;
using System.Collections.Generic;
using System.Numerics;
using System.Text;

public static class Plugin
{
    public static bool Run()
    {
        var version = new Version(1, 2, 3);
        var time = new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(2));
        var complex = new Complex(1, -2);
        var vector = new Vector3(1, 2, 3);
        var matrix = Matrix4x4.Identity;
        var rune = new Rune('x');
        Range range = 1..^2;
        Type type = typeof(Plugin);
        var kinds = new Dictionary<Type, int> { [typeof(int)] = 1, [typeof(string)] = 2, [type] = 3 };
        return version.GetHashCode() == ((object)version).GetHashCode() && version.Equals((object)new Version(1, 2, 3)) && !version.Equals((object)"1.2.3")
            && time.GetHashCode() == ((object)time).GetHashCode() && time.Equals((object)time.ToOffset(TimeSpan.Zero)) && !time.Equals((object)null)
            && complex.GetHashCode() == new Complex(1, -2).GetHashCode() && complex.Equals((object)new Complex(1, -2))
            && vector.GetHashCode() == ((object)vector).GetHashCode() && vector.Equals((object)new Vector3(1, 2, 3)) && !vector.Equals((object)new Vector2(1, 2))
            && matrix.GetHashCode() == Matrix4x4.Identity.GetHashCode() && matrix.Equals((object)Matrix4x4.Identity)
            && rune.GetHashCode() == ((object)rune).GetHashCode() && rune.Equals((object)new Rune('x'))
            && range.GetHashCode() == (1..^2).GetHashCode()
            && type.GetHashCode() == ((object)typeof(Plugin)).GetHashCode() && type.Equals((object)typeof(Plugin)) && kinds[type] + kinds[typeof(int)] == 4;
    }
}
