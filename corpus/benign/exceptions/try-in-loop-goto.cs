// expect: ok
// why: leaving try blocks by goto, break and return from inside loops
// output: finally 1
// output: finally 2
// output: attempts 3
// output: finally 3
// output: [3] [8] found 8
// output: [1] [3] none

int attempts = 0;
again:
try
{
    attempts++;
    if (attempts < 3)
        goto again;
    Console.WriteLine($"attempts {attempts}");
}
finally
{
    Console.WriteLine($"finally {attempts}");
}

Console.WriteLine(Find([3, 8, 12, 7]));
Console.WriteLine(Find([1, 3]));

static string Find(int[] items)
{
    foreach (int item in items)
    {
        try
        {
            if (item % 4 != 0)
                continue;
            return $"found {item}";
        }
        finally
        {
            Console.Write($"[{item}] ");
        }
    }
    return "none";
}
