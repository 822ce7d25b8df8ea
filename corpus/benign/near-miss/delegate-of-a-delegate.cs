// expect: ok
// why: a delegate made of another one is called through it
// output: 8

Func<int, int> twice = n => n * 2;
var again = new Func<int, int>(twice);
Func<int, int> chain = new(again);
Console.WriteLine(chain(4));
