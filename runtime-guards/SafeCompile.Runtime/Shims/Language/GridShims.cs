// If this file is wrong an attacker makes arrays that nobody charged.
namespace SafeCompile.Runtime;

/// <summary><c>new T[,] { { a, b }, { c, d } }</c>: the elements arrive in row order, already evaluated and charged as one flat array.</summary>
public static class GridShims
{
    /// <summary>A two-dimensional array of the given size with these elements.</summary>
    public static T[,] Of<T>(Meter m, int rows, int columns, T[] elements)
    {
        T[,] grid = Guard.NewArray<T>(m, rows, columns);
        for (int i = 0, n = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++) grid[i, j] = elements[n++];
        }

        return grid;
    }

    /// <summary>A three-dimensional array of the given size with these elements.</summary>
    public static T[,,] Of<T>(Meter m, int a, int b, int c, T[] elements)
    {
        T[,,] grid = Guard.NewArray<T>(m, a, b, c);
        for (int i = 0, n = 0; i < a; i++)
        {
            for (int j = 0; j < b; j++)
            {
                for (int k = 0; k < c; k++) grid[i, j, k] = elements[n++];
            }
        }

        return grid;
    }

    /// <summary>A four-dimensional array of the given size with these elements.</summary>
    public static T[,,,] Of<T>(Meter m, int a, int b, int c, int d, T[] elements)
    {
        T[,,,] grid = Guard.NewArray<T>(m, a, b, c, d);
        for (int i = 0, n = 0; i < a; i++)
        {
            for (int j = 0; j < b; j++)
            {
                for (int k = 0; k < c; k++)
                {
                    for (int l = 0; l < d; l++) grid[i, j, k, l] = elements[n++];
                }
            }
        }

        return grid;
    }
}
