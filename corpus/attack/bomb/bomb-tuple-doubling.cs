// expect: reject SC1412
// why: a type of a billion parts from thirty lines
using System;
using System.Collections.Generic;
using System.Linq;

public class Plugin
{
    private static Dictionary<T, T> Mk<T>(T x) where T : notnull => null!;

    public static object Run(object[] args)
    {
        var x0 = (1, 1);
        var x1 = (x0, x0);
        var x2 = (x1, x1);
        var x3 = (x2, x2);
        var x4 = (x3, x3);
        var x5 = (x4, x4);
        var x6 = (x5, x5);
        var x7 = (x6, x6);
        var x8 = (x7, x7);
        var x9 = (x8, x8);
        var x10 = (x9, x9);
        var x11 = (x10, x10);
        var x12 = (x11, x11);
        var x13 = (x12, x12);
        var x14 = (x13, x13);
        var x15 = (x14, x14);
        var x16 = (x15, x15);
        var x17 = (x16, x16);
        var x18 = (x17, x17);
        var x19 = (x18, x18);
        var x20 = (x19, x19);
        var x21 = (x20, x20);
        var x22 = (x21, x21);
        var x23 = (x22, x22);
        var x24 = (x23, x23);
        var x25 = (x24, x24);
        var x26 = (x25, x25);
        var x27 = (x26, x26);
        var x28 = (x27, x27);
        var x29 = (x28, x28);
        var x30 = (x29, x29);
        return 0;
    }
}
