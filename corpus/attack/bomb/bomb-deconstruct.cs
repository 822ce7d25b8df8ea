// expect: reject SC4002
// why: taking nested tuples apart doubles the work of the binder per level
public class Plugin
{
    public static object Run(object[] args)
    {
        (var a0, (var a1, (var a2, (var a3, (var a4, (var a5, (var a6, (var a7, (var a8, (var a9, (var a10, (var a11, (var a12, (var a13, (var a14, (var a15, (var a16, (var a17, (var a18, (var a19, (var a20, (var a21, (var a22, (var a23, var a24)))))))))))))))))))))))) = (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, (1, 2))))))))))))))))))))))));
        return a0;
    }
}
