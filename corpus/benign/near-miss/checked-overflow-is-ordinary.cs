// expect: ok
// why: checked arithmetic throws an exception of its own, which can be caught

int max = int.MaxValue;
try { checked { max++; } Console.WriteLine(max); }
catch (OverflowException) { Console.WriteLine("overflow"); }

Console.WriteLine(unchecked(max + 1));
