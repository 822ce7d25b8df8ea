// expect: reject SC1412
// why: the same in one expression, inside lambdas
using System;
using System.Collections.Generic;
using System.Linq;

public class Plugin
{
    private static Dictionary<T, T> Mk<T>(T x) where T : notnull => null!;

    public static object Run(object[] args)
    {
        var x = new[] { 1 }.Select(t0 => (t0, t0)).Select(t1 => (t1, t1)).Select(t2 => (t2, t2)).Select(t3 => (t3, t3)).Select(t4 => (t4, t4)).Select(t5 => (t5, t5)).Select(t6 => (t6, t6)).Select(t7 => (t7, t7)).Select(t8 => (t8, t8)).Select(t9 => (t9, t9)).Select(t10 => (t10, t10)).Select(t11 => (t11, t11)).Select(t12 => (t12, t12)).Select(t13 => (t13, t13)).Select(t14 => (t14, t14)).Select(t15 => (t15, t15)).Select(t16 => (t16, t16)).Select(t17 => (t17, t17)).Select(t18 => (t18, t18)).Select(t19 => (t19, t19)).Select(t20 => (t20, t20)).Select(t21 => (t21, t21)).Select(t22 => (t22, t22)).Select(t23 => (t23, t23)).Select(t24 => (t24, t24)).Select(t25 => (t25, t25)).Select(t26 => (t26, t26)).Select(t27 => (t27, t27)).Select(t28 => (t28, t28)).Select(t29 => (t29, t29));
        return 0;
    }
}
