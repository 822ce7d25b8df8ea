// expect: ok
// why: filters run before any finally below them, in order, and a throwing filter counts as false
// output: first filter, finally, last
// output: first filter, finally, first
// output: first filter, finally, third

List<string> log = [];
bool Note(string text, bool result)
{
    log.Add(text);
    return result;
}

for (int i = 0; i < 3; i++)
{
    try
    {
        try
        {
            throw new ArgumentException($"e{i}");
        }
        finally
        {
            log.Add("finally");
        }
    }
    catch (ArgumentException e) when (Note("first filter", e.Message == "e1"))
    {
        log.Add("first");
    }
    catch (ArgumentException e) when (Throws(e))
    {
        log.Add("never");
    }
    catch (Exception e) when (e is ArgumentException a && a.Message == "e2")
    {
        log.Add("third");
    }
    catch
    {
        log.Add("last");
    }
    Console.WriteLine(string.Join(", ", log));
    log.Clear();
}

static bool Throws(Exception e) => e.Message.Length == 0 || int.Parse(e.Message) > 0;
