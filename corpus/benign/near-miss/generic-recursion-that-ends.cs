// expect: ok
// near: SC1413
// why: a generic method that calls itself with the same or a fixed type argument does not expand
// output: 9
// output: 4

int Depth<T>(T value, int n) => n == 0 ? 0 : 1 + (n % 2 == 0 ? Depth(value, n - 1) : Depth("text", n - 1));

Console.WriteLine(Depth(1, 9));
Console.WriteLine(Depth(new List<int>(), 4));
