// expect: reject SC4007
// why: arguments that wait for the calls behind them: each is a slot of the frame
public class Plugin
{
    private static int F(int p0, int p1, int p2, int p3, int p4, int p5, int p6, int p7, int p8, int p9, int p10, int p11, int p12, int p13, int p14, int p15) => p0;

    public static object Run(object[] args)
    {
        int x = args.Length;
        return F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, F(x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x))))))))))))))))))))))))))))));
    }
}
