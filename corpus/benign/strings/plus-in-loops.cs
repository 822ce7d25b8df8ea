// expect: ok
// why: += on strings in loops, with chars, numbers, nulls and operator order
// value: "301234x3.598a12dTrueb197c"

public class Plugin
{
    public static object Run(object[] args)
    {
        string s = "";
        for (int i = 0; i < 5; i++)
            s += i;
        s += 'x';
        s += null;
        s += 1.5 + 2;
        s += 'a' + 1;
        s += "a" + 1 + 2;
        s = 1 + 2 + s;
        char c = 'a';
        c += (char)2;
        c++;
        object? boxed = null;
        return s + boxed + c + true + 'b' + ('b' + 'c') + (char)('b' + 1);
    }
}
