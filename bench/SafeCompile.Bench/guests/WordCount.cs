using System;
using System.Collections.Generic;
using System.Text;
using SafeCompile.Bench;

// Strings and a dictionary: mostly base-library code behind metered calls.
public sealed class WordCount : IWorkload
{
    public double Run()
    {
        string text = Text();
        Dictionary<string, int> counts = [];
        foreach (string word in text.Split(' '))
        {
            string key = word.ToLowerInvariant();
            counts[key] = counts.TryGetValue(key, out int n) ? n + 1 : 1;
        }

        double result = counts.Count;
        foreach (KeyValuePair<string, int> pair in counts) result += pair.Key.Length * (double)pair.Value;
        return result;
    }

    private static string Text()
    {
        StringBuilder text = new();
        uint state = 12345;
        for (int i = 0; i < 20_000; i++)
        {
            state = state * 1664525 + 1013904223;
            text.Append("Word").Append(state >> 22).Append(' ');
        }

        return text.ToString();
    }
}
