// expect: ok
// why: the method that implements an interface is virtual also in a struct; a delegate of it still binds to the box
// output: 12
var st = new St(); Func<int> inc = st.Inc; Console.Write(inc()); Console.Write(inc());
interface IInc { int Inc(); } 
struct St : IInc { public int n; public int Inc() => ++n; }
