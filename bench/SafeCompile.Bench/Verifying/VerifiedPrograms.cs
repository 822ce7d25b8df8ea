using System.Globalization;

namespace SafeCompile.Bench.Verifying;

/// <summary>The programs whose images are verified: those of the benign corpus, and a large one.</summary>
internal static class VerifiedPrograms
{
    private const int Classes = 64;
    private const int ClassesPerFile = 32;

    // Compiling is not what is measured: a busy machine may take its time.
    private static readonly SafeCompiler s_compiler = new(Policy.Console, new SafeCompilerOptions { CompileTimeout = TimeSpan.FromMinutes(5), CompileProcessorTime = TimeSpan.FromMinutes(5) });

    /// <summary>Each file that compiles alone under the preset; those of other policies are left out.</summary>
    internal static IEnumerable<VerifiedImage> Corpus() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "corpus", "benign"), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => Of(Compile(PluginSource.FromText(Path.GetFileName(file), File.ReadAllText(file)))))
            .OfType<VerifiedImage>();

    /// <summary>Some thousand methods: loops, recursion, collections, text, lambdas, iterators, handlers, records, generics, a switch.</summary>
    internal static VerifiedImage Large()
    {
        IEnumerable<SourceFile> files = Enumerable.Range(0, Classes).Chunk(ClassesPerFile).Select(chunk => new SourceFile(
            string.Create(CultureInfo.InvariantCulture, $"Large{chunk[0]}.cs"),
            Usings + string.Concat(chunk.Select(i => Class.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))));
        CompileResult result = Compile(PluginSource.FromFiles([.. files, new SourceFile("Program.cs", "System.Console.WriteLine(new Shape0().Area(3));")]));
        return Of(result) ?? throw new InvalidOperationException("The large program was refused: " + string.Join("; ", result.Diagnostics.Take(5)));
    }

    private static CompileResult Compile(PluginSource source) => s_compiler.CompileAsync(source).GetAwaiter().GetResult();

    private static VerifiedImage? Of(CompileResult result) => result.Image is { } image ? VerifiedImage.Of(image.Bytes.ToArray()) : null;

    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Text;\n";

    private const string Class = """
        public interface IShape# { int Area(int scale); }
        public record Point#(int X, int Y) { public int Length => Math.Abs(X) + Math.Abs(Y); }
        public enum Kind# { Small, Middle, Large }
        public class Shape# : IShape#
        {
            private readonly List<Point#> _points = [];
            private readonly Dictionary<string, int> _names = new();
            private int _count;
            public int Count { get => _count; set { if (value < 0) throw new ArgumentException("negative"); _count = value; } }
            public virtual int Area(int scale)
            {
                int sum = 0;
                for (int i = 0; i < _points.Count; i++)
                {
                    Point# p = _points[i];
                    sum += p.X * scale - p.Y;
                    while (sum > 1000) { sum -= 7; if (sum % 3 == 0) break; }
                }
                return sum + Depth(scale);
            }
            public void Add(int x, int y, string name) { _points.Add(new Point#(x, y)); _names[name] = x; Count++; }
            public static int Depth(int n) => n < 2 ? n : Depth(n - 1) + Depth(n - 2);
            public string Text()
            {
                var text = new StringBuilder();
                foreach (Point# p in _points) text.Append(p.X).Append(',').Append(p.Y);
                return $"{text} {_names.Count:D3} {Name(Kind#.Large)}";
            }
            public static string Name(Kind# kind) => kind switch { Kind#.Small => "small", Kind#.Middle => "middle", _ => "large" };
            public IEnumerable<int> Far(int than) { foreach (Point# p in _points) if (p.Length > than) yield return p.X; }
            public int Query(int n) => _points.Where(p => p.X > n).Select(p => p.Y * n).Sum() + Far(n).Count();
            public int Parse(string text)
            {
                try { return int.Parse(text) + _names[text]; }
                catch (FormatException) { return -1; }
                finally { _count++; }
            }
            public static T Largest<T>(T[] items) where T : IComparable<T>
            {
                T best = items[0];
                foreach (T item in items) if (item.CompareTo(best) > 0) best = item;
                return best;
            }
            public static double[] Multiply(double[] a, double[] b, int n)
            {
                var c = new double[n * n];
                for (int i = 0; i < n; i++)
                    for (int j = 0; j < n; j++)
                    {
                        double s = 0;
                        for (int k = 0; k < n; k++) s += a[i * n + k] * b[k * n + j];
                        c[i * n + j] = s;
                    }
                return c;
            }
        }

        """;
}
