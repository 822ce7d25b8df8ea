// expect: ok
// why: a collection initializer may call an extension method named Add
// output: 2
Console.WriteLine(new Stack<int> { 1, 2 }.Peek());
static class Xt { public static void Add(this Stack<int> s, int v) => s.Push(v); }
