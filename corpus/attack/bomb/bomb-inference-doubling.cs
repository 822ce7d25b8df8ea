// expect: reject SC1412
// why: the same with what a generic method returns
using System;
using System.Collections.Generic;
using System.Linq;

public class Plugin
{
    private static Dictionary<T, T> Mk<T>(T x) where T : notnull => null!;

    public static object Run(object[] args)
    {
        var x0 = Mk(1);
        var x1 = Mk(x0);
        var x2 = Mk(x1);
        var x3 = Mk(x2);
        var x4 = Mk(x3);
        var x5 = Mk(x4);
        var x6 = Mk(x5);
        var x7 = Mk(x6);
        var x8 = Mk(x7);
        var x9 = Mk(x8);
        var x10 = Mk(x9);
        var x11 = Mk(x10);
        var x12 = Mk(x11);
        var x13 = Mk(x12);
        var x14 = Mk(x13);
        var x15 = Mk(x14);
        var x16 = Mk(x15);
        var x17 = Mk(x16);
        var x18 = Mk(x17);
        var x19 = Mk(x18);
        var x20 = Mk(x19);
        var x21 = Mk(x20);
        var x22 = Mk(x21);
        var x23 = Mk(x22);
        var x24 = Mk(x23);
        var x25 = Mk(x24);
        var x26 = Mk(x25);
        var x27 = Mk(x26);
        var x28 = Mk(x27);
        var x29 = Mk(x28);
        var x30 = Mk(x29);
        return 0;
    }
}
