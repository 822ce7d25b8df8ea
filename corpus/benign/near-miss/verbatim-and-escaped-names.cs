// expect: ok
// near: SC1005
// why: keywords as names and escapes in names are the same names
// output: 6

int @class = 1, @int = 2;
int caf\u00e9 = 3;
Console.WriteLine(@class + @int + café);
