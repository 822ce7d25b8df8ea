namespace SafeCompile.Bench;

/// <summary>A program to measure. Plain and guarded code are both called through this interface.</summary>
public interface IWorkload
{
    /// <summary>
    /// Does a fixed amount of work, 1 to 20 ms when unguarded, and returns a number that depends on all of it. Pure: every call
    /// returns the same.
    /// </summary>
    double Run();
}
