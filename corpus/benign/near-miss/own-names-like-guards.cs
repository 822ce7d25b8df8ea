// expect: ok
// near: SC3008
// why: names that look like those of the guards are free
// output: 13

var meter = new Meter();
Guard.Charge(meter, 3);
Guard.Leave(meter);
Console.WriteLine(meter.Fuel + State.Of().Value);

class Meter { public int Fuel = 10; }
static class Guard { public static void Charge(Meter m, int n) => m.Fuel -= n; public static void Leave(Meter m) => m.Fuel++; }
class State { static readonly State s_state = new(); public int Value = 5; public static State Of() => s_state; }
