using System.Text;

int n = args.Length;
Console.WriteLine(Twice(n));
return n;

static int Twice(int x) => x * 2;

class Other;
