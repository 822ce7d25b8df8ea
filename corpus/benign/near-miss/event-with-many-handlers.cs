// expect: ok
// why: sixty-four handlers are within the limit
// output: 64

var source = new Source();
int n = 0;
for (int i = 0; i < 64; i++) source.Changed += () => n++;
source.Raise();
Console.WriteLine(n);

class Source { public event Action? Changed; public void Raise() => Changed?.Invoke(); }
