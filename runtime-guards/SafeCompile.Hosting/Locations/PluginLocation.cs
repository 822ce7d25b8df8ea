namespace SafeCompile;

/// <summary>A place in the author's sources.</summary>
/// <param name="File">File name as it was given to the compiler.</param>
/// <param name="Line">Line, 1-based.</param>
public sealed record PluginLocation(string File, int Line)
{
    /// <summary><c>File(Line)</c>, as compilers print it.</summary>
    public override string ToString() => $"{File}({Line})";
}
