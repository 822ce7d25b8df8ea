// expect: ok
// why: fractions of both sizes are keys and set elements
// output: 3 True tenth False
// output: 3 1 2
var floats = new HashSet<float> { 1.5f, -0f, 0f, float.NaN, float.NaN, 1.5f };
var names = new Dictionary<float, string> { [0.1f] = "tenth", [2f] = "two" };
Console.WriteLine($"{floats.Count} {floats.Contains(1.5f)} {names[0.1f]} {names.ContainsKey(3f)}");
var pairs = new Dictionary<(float, double), int> { [(1f, 2.0)] = 3 };
Console.WriteLine($"{pairs[(1f, 2.0)]} {new[] { 2f, 1f, 2f }.Distinct().Order().First()} {new[] { 1f, 2f }.GroupBy(f => f).Count()}");
