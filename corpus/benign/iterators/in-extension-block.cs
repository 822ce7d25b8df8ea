// expect: ok
// why: an iterator in an extension block takes the receiver as its first parameter
// output: 012
foreach (int x in 3.UpTo()) Console.Write(x);
Console.WriteLine();
static class Steps
{
    extension(int n)
    {
        public IEnumerable<int> UpTo() { for (int i = 0; i < n; i++) yield return i; }
    }
}
