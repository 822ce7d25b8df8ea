using SafeCompile.Bench;

// Backtracking: recursion with a loop in each activation.
public sealed class Queens : IWorkload
{
    private readonly int[] _rows = new int[9];

    public double Run()
    {
        int solutions = 0;
        Place(0, ref solutions);
        return solutions;
    }

    private bool Fits(int column, int row)
    {
        for (int c = 0; c < column; c++)
        {
            int other = _rows[c];
            if (other == row || other - row == column - c || row - other == column - c) return false;
        }

        return true;
    }

    private void Place(int column, ref int solutions)
    {
        if (column == 9)
        {
            solutions++;
            return;
        }

        for (int row = 0; row < 9; row++)
        {
            if (!Fits(column, row)) continue;
            _rows[column] = row;
            Place(column + 1, ref solutions);
        }
    }
}
