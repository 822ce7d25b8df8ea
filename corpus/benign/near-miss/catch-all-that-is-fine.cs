// expect: ok
// why: a catch of everything is allowed: it does not see traps
// output: 12 -1

int Parse(string s) { try { return int.Parse(s); } catch { return -1; } }

Console.WriteLine(Parse("12") + " " + Parse("x"));
