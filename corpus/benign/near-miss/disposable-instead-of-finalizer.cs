// expect: ok
// near: SC1401
// why: Dispose, a complement operator and a method that is called Finalize but takes something
// output: -6
// output: 10
// output: closed 5

using (var file = new Handle(5))
{
    Console.WriteLine(~file);
    Console.WriteLine(file.Finalize(2));
}

sealed class Handle(int n) : IDisposable
{
    public static int operator ~(Handle h) => ~h.N;
    public int N => n;
    public int Finalize(int times) => n * times;
    public void Dispose() => Console.WriteLine("closed " + n);
}
