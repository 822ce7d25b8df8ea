using System.Runtime.CompilerServices;

class Given
{
    private static string Where([CallerMemberName] string name = "", [CallerLineNumber] int line = 0) => $"{name}:{line}";

    // What the author gives stays, and what no attribute asks for keeps its default.
    static string Some(int n = 3) => Where("me", 7) + Where(line: 9) + n;

    static string Library(object? o) { System.ArgumentNullException.ThrowIfNull(o); return Some(); }
}
