// expect: ok
// why: naming OutOfMemoryException in a catch is allowed; the memory limit is a trap and never it
// output: 1000

try { Console.WriteLine(new int[1000].Length); }
catch (OutOfMemoryException) { Console.WriteLine("never"); }
