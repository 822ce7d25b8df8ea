// expect: ok
// why: a static array of several dimensions in braces becomes an assignment, where it needs its type
// output: 9
// output: f 8

Console.WriteLine(Map.Steps[1, 0] + Map.Steps[3, 1] + Map.Steps.Length);
Console.WriteLine(Map.Cube[1, 0, 1] + " " + new Map().Own[0, 1]);

class Map
{
    public static readonly int[,] Steps = { { 0, 1 }, { 1, 0 }, { 0, -1 }, { -1, 0 } };
    public static string[,,] Cube = { { { "a", "b" }, { "c", "d" } }, { { "e", "f" }, { "g", "h" } } };
    public int[,] Own = { { 7, 8 } };
}
