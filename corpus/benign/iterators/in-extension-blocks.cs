// expect: ok
// why: an iterator of an extension block is called on the block's own parameter
// output: 3
// output: 2
// output: 1
// output: abx,xab
// output: 1
// output: 0,2,4

foreach (int k in 3.Down()) Console.WriteLine(k);
Console.WriteLine(string.Join(',', "ab".Twice<string>("x")));
Console.WriteLine(string.Join(',', new[] { 1, 2 }.Odd));
Console.WriteLine(string.Join(',', int.Evens(6)));

static class Extensions
{
    extension(int from)
    {
        public IEnumerable<int> Down()
        {
            for (int k = from; k > 0; k--) yield return k;
        }

        public static IEnumerable<int> Evens(int below)
        {
            for (int k = 0; k < below; k += 2) yield return k;
        }
    }

    extension(string text)
    {
        public IEnumerable<string> Twice<T>(T other)
        {
            yield return text + other;
            yield return other + text;
        }
    }

    extension<T>(IEnumerable<T> source) where T : struct
    {
        public IEnumerable<T> Odd
        {
            get
            {
                bool odd = true;
                foreach (T item in source)
                {
                    if (odd) yield return item;
                    odd = !odd;
                }
            }
        }
    }
}
