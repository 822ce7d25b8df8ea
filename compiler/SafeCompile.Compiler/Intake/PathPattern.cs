namespace SafeCompile.Intake;

/// <summary>MSBuild's path patterns, as far as we read them: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders.</summary>
internal static class PathPattern
{
    /// <summary>Both with '/'. Linear in the product of the lengths: no backtracking over names, for the pattern is the guest's.</summary>
    internal static bool Matches(string pattern, string path)
    {
        string[] parts = pattern.Split('/');
        string[] names = path.Split('/');
        bool[] reached = new bool[names.Length + 1];
        reached[0] = true;
        foreach (string part in parts)
        {
            bool[] next = new bool[names.Length + 1];
            for (int i = 0; i <= names.Length; i++)
            {
                if (part == "**") next[i] = reached[i] || (i > 0 && next[i - 1]);
                else if (i > 0) next[i] = reached[i - 1] && NameMatches(part, names[i - 1]);
            }

            reached = next;
        }

        return reached[names.Length];
    }

    private static bool NameMatches(string pattern, string name)
    {
        bool[] reached = new bool[name.Length + 1];
        reached[0] = true;
        foreach (char c in pattern)
        {
            bool[] next = new bool[name.Length + 1];
            for (int i = 0; i <= name.Length; i++)
            {
                if (c == '*') next[i] = reached[i] || (i > 0 && next[i - 1]);
                else if (i > 0) next[i] = reached[i - 1] && (c == '?' || c == name[i - 1]);
            }

            reached = next;
        }

        return reached[name.Length];
    }
}
