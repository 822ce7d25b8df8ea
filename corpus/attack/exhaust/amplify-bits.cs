// expect: trap:fuel   fuel: 200_000_000
// why: one call shifts a hundred million bits
public class Plugin
{
    public static object Run(object[] args)
    {
        var bits = new System.Collections.BitArray(100_000_000);
        for (;;) bits.LeftShift(1).Not();
    }
}
