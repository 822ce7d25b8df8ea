// expect: ok
// why: a filter is ordinary code and runs before the inner finally
// output: first,second,finally,x

var log = new List<string>();
bool Note(string s) { log.Add(s); return s == "second"; }
try
{
    try { throw new InvalidOperationException("x"); }
    catch (Exception) when (Note("first")) { log.Add("never"); }
    finally { log.Add("finally"); }
}
catch (Exception e) when (Note("second")) { log.Add(e.Message); }
Console.WriteLine(string.Join(",", log));
