// expect: ok
// why: record structs: mutable and readonly, default values, as dictionary keys
// value: ["Mutable { A = 3, B =  } Mutable { A = 4, B = b } False Mutable { A = 0, B =  }","5 5 five zero 3 3"]

public class Plugin
{
    private record struct Mutable(int A, string? B);

    private readonly record struct Frozen(double X, double Y)
    {
        public double Length { get; } = Math.Sqrt(X * X + Y * Y);
    }

    public static object Run(object[] args)
    {
        Mutable m = new(1, "b") { A = 3 };
        Mutable copy = m;
        copy.A++;
        m.B = null;
        Frozen f = new(3, 4);
        Dictionary<Frozen, string> names = new() { [f] = "five", [default] = "zero" };
        names[f with { X = 0 }] = "moved";
        HashSet<Mutable> set = [m, copy, new(3, null), default];
        return new[]
        {
            $"{m} {copy} {m == copy} {default(Mutable)}",
            $"{f.Length} {(f with { X = 0 }).Length} {names[new(3, 4)]} {names[new(0, 0)]} {names.Count} {set.Count}",
        };
    }
}
