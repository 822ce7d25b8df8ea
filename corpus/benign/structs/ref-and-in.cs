// expect: ok
// why: ref locals, ref returns, ref readonly, in, out, ref foreach, scoped refs
// value: "1012,-2,102 56 321 77"

public class Plugin
{
    private struct Big
    {
        public int A, B, C;
    }

    private static int s_last;

    public static object Run(object[] args)
    {
        int[] data = [5, 9, 2];
        ref int largest = ref Largest(data);
        largest = -1;
        ref int again = ref Largest(data);
        again++;
        largest = ref data[2];
        largest += 100;

        Big big = new() { A = 1, B = 2, C = 3 };
        int sum = Sum(in big) + Sum(new Big { C = 4 });
        Swap(ref big.A, ref big.C);
        if (TrySplit("12:34", out int left, out var right) && !TrySplit("x", out _, out int nothing))
            sum += left + right + nothing;
        ref readonly Big view = ref big;
        foreach (ref int x in data.AsSpan(0, 2))
            x *= 2;
        (sum > 0 ? ref data[0] : ref data[1]) += 1000;
        SetLast(out s_last);
        return $"{string.Join(",", data)} {sum} {view.A}{view.B}{view.C} {s_last}";
    }

    private static ref int Largest(int[] data)
    {
        int best = 0;
        for (int i = 1; i < data.Length; i++)
            if (data[i] > data[best])
                best = i;
        return ref data[best];
    }

    private static int Sum(in Big big) => big.A + big.B + big.C;

    private static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);

    private static void SetLast(out int x) => x = 77;

    private static bool TrySplit(string text, out int left, out int right)
    {
        (left, right) = (0, 0);
        string[] parts = text.Split(':');
        return parts.Length == 2 && int.TryParse(parts[0], out left) && int.TryParse(parts[1], out right);
    }
}
