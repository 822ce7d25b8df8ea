extern alias safe_x;

using System.Text;

partial class Program
{
    static int Main(string[] args)
    {
        int n = args.Length;
        Console.WriteLine(Twice(n));
        return n;
        static int Twice(int x)
        {
            return x * 2;
        }
    }
}

class Other;
