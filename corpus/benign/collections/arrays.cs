// expect: ok
// why: jagged, multi-dimensional, covariant, resized, cloned, searched and sorted arrays
// value: ["6 3 24 4 3 9 c","5,2,9,1,2,5 2 3 1,3,2 True True","1.5,3,7.5,13.5 5 0 0"]

public class Plugin
{
    public static object Run(object[] args)
    {
        int[][] jagged = [[1], [2, 3], []];
        jagged[2] = new int[3];
        jagged[1][0]++;
        int[,,] cube = new int[2, 3, 4];
        cube[1, 2, 3] = 7;
        cube[0, 0, 0] += 2;
        string[,] board = { { "a", "b" }, { "c", "d" } };
        int[] source = [5, 2, 9, 1];
        int[] copy = (int[])source.Clone();
        Array.Sort(copy);
        Array.Resize(ref source, 6);
        Array.Copy(copy, 0, source, 3, 3);
        string[] keys = ["three", "one", "two"];
        int[] values = [3, 1, 2];
        Array.Sort(keys, values);
        bool[] flags = new bool[3];
        Array.Fill(flags, true);
        return new[]
        {
            $"{jagged.Sum(r => r.Length)} {jagged[1][0]} {cube.Length} {cube.GetLength(2)} {cube.Rank} {cube[1, 2, 3] + cube[0, 0, 0]} {board[1, 0]}",
            $"{string.Join(",", source)} {Array.IndexOf(copy, 5)} {Array.BinarySearch(copy, 9)} {string.Join(",", values)} {Array.Exists(copy, x => x > 8)} {flags.All(f => f)}",
            $"{string.Join(",", Array.ConvertAll(copy, x => x * 1.5))} {Array.FindLast(copy, x => x < 6)} {Array.Empty<int>().Length} {new int[0].Length}",
        };
    }
}
