// expect: ok
// why: a switch expression inside a filter is spilled by the compiler, so the answer travels through a local
// output: 1005

int caught = 0;
foreach (int code in new[] { 1, 2, 3, 9 })
{
    try
    {
        try { throw new InvalidOperationException("code " + code); }
        catch (InvalidOperationException e) when ((code switch { 1 => "one", 2 or 3 => "few", _ => e.Message }) == "few") { caught += code; }
    }
    catch (Exception e) when (e.Message is { Length: > 3 } text && text[^1] switch { '1' => true, '9' => code > 5, _ => false })
    {
        caught += 100 * code;
    }
}

Console.WriteLine(caught);
