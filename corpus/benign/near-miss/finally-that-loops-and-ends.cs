// expect: ok
// why: a loop in a finally that has an end is fine
// output: 4

int n = 0;
try { n = 1; }
finally { for (int i = 0; i < 5; i++) { if (i == 3) break; n += i; } }
Console.WriteLine(n);
