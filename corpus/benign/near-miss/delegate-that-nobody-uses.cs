// expect: ok
// why: a lambda and a method group in variables that are never read: the compiler fills its caches and drops the value
// output: hi

Func<int, int> unused = x => x + 1;
Action alsoUnused = Hello;
Console.WriteLine("hi");

static void Hello() => Console.WriteLine("hello");
