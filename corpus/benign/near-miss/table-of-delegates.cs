// expect: ok
// near: SC1204
// why: a dispatch table of delegates is what function pointers would be used for
// output: 13 42 -1 7 

Func<int, int, int>[] table = [Add, Times, (a, b) => a - b, Math.Max];
foreach (var op in table) Console.Write(op(6, 7) + " ");
Console.WriteLine();

static int Add(int a, int b) => a + b;
static int Times(int a, int b) => a * b;
