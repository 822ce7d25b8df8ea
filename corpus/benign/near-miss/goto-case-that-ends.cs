// expect: ok
// why: goto case is a jump like any other
// output: 021.1..

string Walk(int n)
{
    string path = "";
    switch (n)
    {
        case 0: path += "0"; goto case 2;
        case 1: path += "1"; goto default;
        case 2: path += "2"; goto case 1;
        default: return path + ".";
    }
}

Console.WriteLine(Walk(0) + Walk(1) + Walk(7));
