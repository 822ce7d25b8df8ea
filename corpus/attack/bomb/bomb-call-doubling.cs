// expect: reject SC1412
// why: the same with calls inside each other
using System;
using System.Collections.Generic;
using System.Linq;

public class Plugin
{
    private static Dictionary<T, T> Mk<T>(T x) where T : notnull => null!;

    public static object Run(object[] args)
    {
        object x = Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(Mk(1))))))))))))))))))))))))))))));
        return 0;
    }
}
