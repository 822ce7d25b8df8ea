// expect: ok
// why: bubble, insertion, merge, quick, heap and counting sort give the same result
// value: ["bubble True","insertion True","merge True","quick True","heap True","counting True"]

public class Plugin
{
    private static readonly (string Name, Action<int[]> Sort)[] s_sorts =
    [
        ("bubble", Bubble), ("insertion", Insertion), ("merge", a => Merge(a).CopyTo(a, 0)), ("quick", a => Quick(a, 0, a.Length - 1)), ("heap", Heap), ("counting", Counting),
    ];

    public static object Run(object[] args)
    {
        Random random = new(12345);
        int[] input = [.. Enumerable.Range(0, 100).Select(_ => random.Next(1000))];
        int[] expected = [.. input.Order()];
        return s_sorts.Select(s =>
        {
            int[] copy = [.. input];
            s.Sort(copy);
            return $"{s.Name} {copy.SequenceEqual(expected)}";
        }).ToList();
    }

    private static void Bubble(int[] a)
    {
        for (bool swapped = true; swapped;)
        {
            swapped = false;
            for (int i = 1; i < a.Length; i++)
                if (a[i - 1] > a[i])
                    (a[i - 1], a[i], swapped) = (a[i], a[i - 1], true);
        }
    }

    private static void Insertion(int[] a)
    {
        for (int i = 1; i < a.Length; i++)
            for (int j = i; j > 0 && a[j] < a[j - 1]; j--)
                (a[j], a[j - 1]) = (a[j - 1], a[j]);
    }

    private static int[] Merge(int[] a)
    {
        if (a.Length < 2)
            return a;
        int[] left = Merge(a[..(a.Length / 2)]), right = Merge(a[(a.Length / 2)..]), result = new int[a.Length];
        for (int i = 0, l = 0, r = 0; i < result.Length; i++)
            result[i] = r == right.Length || l < left.Length && left[l] <= right[r] ? left[l++] : right[r++];
        return result;
    }

    private static void Quick(int[] a, int low, int high)
    {
        if (low >= high)
            return;
        int pivot = a[(low + high) / 2], i = low, j = high;
        while (i <= j)
        {
            while (a[i] < pivot)
                i++;
            while (a[j] > pivot)
                j--;
            if (i > j)
                break;
            (a[i], a[j]) = (a[j], a[i]);
            (i, j) = (i + 1, j - 1);
        }
        Quick(a, low, j);
        Quick(a, i, high);
    }

    private static void Heap(int[] a)
    {
        PriorityQueue<int, int> queue = new(a.Select(x => (x, x)));
        for (int i = 0; queue.Count > 0; i++)
            a[i] = queue.Dequeue();
    }

    private static void Counting(int[] a)
    {
        int[] counts = new int[1000];
        foreach (int x in a)
            counts[x]++;
        int at = 0;
        for (int value = 0; value < counts.Length; value++)
            while (counts[value]-- > 0)
                a[at++] = value;
    }
}
