// expect: ok
// why: extension methods and extension blocks with properties, static members and generic receivers
// output: 2 abcabc True True 5.0
// output: 2 True === x y
// output: 1,4,9

Console.WriteLine($"{"hello world".WordCount()} {"abc".Repeat(2)} {5.IsBetween(1, 10)} {"level".IsPalindrome} {(3, 4).Norm():F1}");
Console.WriteLine($"{new[] { 3, 1, 2 }.Median} {new List<string>().IsEmpty} {string.Line(3)} {"x".Or("y")} {((string?)null).Or("y")}");
int[] numbers = [1, 2, 3];
numbers.Each((x, i) => numbers[i] = x * x);
Console.WriteLine(string.Join(",", numbers));

static class Extensions
{
    public static int WordCount(this string text) => text.Split(' ').Length;

    public static string Repeat(this string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    public static bool IsBetween<T>(this T value, T low, T high) where T : IComparable<T> => value.CompareTo(low) >= 0 && value.CompareTo(high) <= 0;

    public static double Norm(this (int X, int Y) v) => Math.Sqrt(v.X * v.X + v.Y * v.Y);

    public static string Or(this string? text, string other) => text ?? other;

    public static void Each<T>(this IReadOnlyList<T> items, Action<T, int> action)
    {
        for (int i = 0; i < items.Count; i++)
            action(items[i], i);
    }

    extension(string text)
    {
        public bool IsPalindrome => text.SequenceEqual(text.Reverse<char>());

        public static string Line(int length) => new('=', length);
    }

    extension<T>(IReadOnlyCollection<T> items)
    {
        public bool IsEmpty => items.Count == 0;

        public T Median => items.Order().ElementAt(items.Count / 2);
    }
}
