// expect: ok
// why: the defining part of a partial event has no accessors and is no field-like event
// output: ev
var pe = new PartE(); pe.Ev += () => Console.WriteLine("ev"); pe.Fire();
partial class PartE { public partial event Action Ev; public void Fire() { h?.Invoke(); } Action? h; }
partial class PartE { public partial event Action Ev { add { h += value; } remove { h -= value; } } }
