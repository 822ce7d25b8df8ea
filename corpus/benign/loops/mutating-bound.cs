// expect: ok
// why: loops whose bound or variable changes inside the body
// value: "1,2,3,3,6,9,9,18,27,27,54 20 133 400,4,3,30,40"

public class Plugin
{
    public static object Run(object[] args)
    {
        List<int> work = [1, 2, 3];
        for (int i = 0; i < work.Count; i++)
            if (work[i] < 20)
                work.Add(work[i] * 3);

        int limit = 10, steps = 0;
        for (int i = 0; i < limit; i++, steps++)
            if (i % 2 == 0)
                limit++;

        int skipped = 0;
        for (int i = 0; i < 20; i++)
        {
            skipped += i;
            i += i % 3;
        }

        int[] array = [5, 4, 3, 2, 1];
        foreach (int x in array)
            array[x % 5] = x * 10;
        return $"{string.Join(",", work)} {steps} {skipped} {string.Join(",", array)}";
    }
}
