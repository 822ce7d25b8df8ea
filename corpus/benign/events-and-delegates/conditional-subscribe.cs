// expect: ok
// why: a?.E += h subscribes through the accessor, from outside of the type that stores the delegate
// output: 1
A? a = new A(); int c = 0;
a?.Ev += () => c++;
a!.Raise();
Console.WriteLine(c);
class A { public event Action? Ev; public void Raise() => Ev?.Invoke(); }
