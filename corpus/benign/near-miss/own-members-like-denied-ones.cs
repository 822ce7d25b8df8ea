// expect: ok
// near: SC2001
// why: a method of the program may be called GetType2, Method, Target, Invoke or Load
// output: 7

var t = new Tool();
Console.WriteLine(t.Method + t.Target + t.Invoke(2) + Tool.Load("x").Length);

class Tool { public int Method => 1; public int Target => 2; public int Invoke(int n) => n; public static string Load(string path) => path + "!"; }
