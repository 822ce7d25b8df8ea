// expect: ok
// why: overflow in checked and unchecked contexts, conversions, shifts
// value: ["-2147483648 705032704 44 -56 4294967295 -2147483648 -2 -2","overflow","overflow","overflow","overflow","overflow","overflow","overflow","overflow","2 8589934592 -4 15 15 -6 9 2147483648 512","3 -3 1 -1 1.5 -Infinity False 3 -3 16777216"]

public class Plugin
{
    public static object Run(object[] args)
    {
        int max = int.MaxValue;
        long big = 5_000_000_000;
        List<string> log = [];
        unchecked
        {
            log.Add($"{max + 1} {(int)big} {(byte)300} {(sbyte)200} {(uint)-1} {-int.MinValue} {max * 2} {(short)(max - 1)}");
        }
        foreach (Func<long> f in new Func<long>[]
        {
            () => checked(max + 1), () => checked((int)big), () => checked(-(max + 1 - 1) - 2), () => checked((uint)(-max)),
            () => checked((byte)(max % 1000)), () => { checked { max++; return max; } }, () => checked((int)(big * 2.0)), () => checked(big * big * 2),
        })
        {
            try
            {
                log.Add($"{f()}");
            }
            catch (OverflowException)
            {
                log.Add("overflow");
            }
        }
        log.Add($"{1 << 33} {1L << 33} {-8 >> 1} {-8 >>> 28} {0xF0 ^ 0xFF} {~5} {5 & 3 | 8} {1u << 31} {(byte)1 << 9}");
        log.Add($"{7 / 2} {-7 / 2} {7 % 3} {-7 % 3} {7.5 % 2} {-7.0 / 0} {0.0 / 0 == 0.0 / 0} {(int)3.99} {(int)-3.99} {(long)(float)16777217}");
        return log;
    }
}
