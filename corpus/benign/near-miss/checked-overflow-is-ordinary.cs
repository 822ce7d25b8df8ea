// expect: ok
// why: checked arithmetic throws an exception of its own, which can be caught
// output: overflow
// output: -2147483648

int max = int.MaxValue;
try { checked { max++; } Console.WriteLine(max); }
catch (OverflowException) { Console.WriteLine("overflow"); }

Console.WriteLine(unchecked(max + 1));
