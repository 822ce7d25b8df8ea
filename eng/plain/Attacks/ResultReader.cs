using System.Collections;
using System.Runtime.CompilerServices;

namespace SafeCompile.Plain.Attacks;

/// <summary>What hosts do with a result when nothing warns them: each step calls code of the guest, or walks as deep as the guest built.</summary>
internal sealed class ResultReader(Action<string> say)
{
    /// <summary>All the steps; each is announced before it is taken.</summary>
    public void Read(object value)
    {
        say("step ToString of its result");
        Console.Error.WriteLine(value.ToString());
        say("step Equals and GetHashCode of its result");
        _ = value.Equals(value) ? value.GetHashCode() : 0;
        if (value is Array { Rank: 1 } array)
        {
            say("step sorting its result");
            Sort((Array)array.Clone());
        }
        if (value is IDictionary dictionary)
        {
            say("step looking something up in its result");
            _ = dictionary.Contains("admin");
        }
        if (value is Delegate called && called.Method.GetParameters().Length == 0)
        {
            say("step calling its result");
            _ = called.DynamicInvoke();
        }
        say("step printing its result");
        Print(value);
        if (value is IDisposable disposable)
        {
            say("step Dispose of its result");
            disposable.Dispose();
        }
    }

    private static void Sort(Array array)
    {
        try
        {
            Array.Sort(array);
        }
        catch (InvalidOperationException)
        {
            // Its elements have no order, which the host learns by trying.
        }
    }

    private static void Print(object? value)
    {
        switch (value)
        {
            case null or string:
                break;
            case IDictionary entries:
                Print(entries.Keys);
                Print(entries.Values);
                break;
            case IEnumerable items:
                foreach (object? item in items)
                    Print(item);
                break;
            case ITuple tuple:
                for (int i = 0; i < tuple.Length; i++)
                    Print(tuple[i]);
                break;
            default:
                _ = value.ToString();
                break;
        }
    }
}
