// expect: reject SC1412
// why: the same with anonymous types
using System;
using System.Collections.Generic;
using System.Linq;

public class Plugin
{
    private static Dictionary<T, T> Mk<T>(T x) where T : notnull => null!;

    public static object Run(object[] args)
    {
        var x0 = new { A = 1, B = 1 };
        var x1 = new { A = x0, B = x0 };
        var x2 = new { A = x1, B = x1 };
        var x3 = new { A = x2, B = x2 };
        var x4 = new { A = x3, B = x3 };
        var x5 = new { A = x4, B = x4 };
        var x6 = new { A = x5, B = x5 };
        var x7 = new { A = x6, B = x6 };
        var x8 = new { A = x7, B = x7 };
        var x9 = new { A = x8, B = x8 };
        var x10 = new { A = x9, B = x9 };
        var x11 = new { A = x10, B = x10 };
        var x12 = new { A = x11, B = x11 };
        var x13 = new { A = x12, B = x12 };
        var x14 = new { A = x13, B = x13 };
        var x15 = new { A = x14, B = x14 };
        var x16 = new { A = x15, B = x15 };
        var x17 = new { A = x16, B = x16 };
        var x18 = new { A = x17, B = x17 };
        var x19 = new { A = x18, B = x18 };
        var x20 = new { A = x19, B = x19 };
        var x21 = new { A = x20, B = x20 };
        var x22 = new { A = x21, B = x21 };
        var x23 = new { A = x22, B = x22 };
        var x24 = new { A = x23, B = x23 };
        var x25 = new { A = x24, B = x24 };
        var x26 = new { A = x25, B = x25 };
        var x27 = new { A = x26, B = x26 };
        var x28 = new { A = x27, B = x27 };
        var x29 = new { A = x28, B = x28 };
        var x30 = new { A = x29, B = x29 };
        return 0;
    }
}
