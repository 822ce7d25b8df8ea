// expect: ok
// near: SC2004
// why: user exceptions may derive from the usual ones and carry data
// output: e9314

try { throw new BadMove("e9", 3); }
catch (ArgumentException e) when (e is BadMove { Rank: 3 } bad) { Console.WriteLine(bad.Square + bad.Rank + e.Message.Length); }

class BadMove(string square, int rank) : ArgumentException("no such square")
{
    public string Square { get; } = square;
    public int Rank { get; } = rank;
}
