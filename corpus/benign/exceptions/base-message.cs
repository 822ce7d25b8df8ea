// expect: ok
// why: base.Message is the base library's own text, never a call back into the override
// output: short by 3
// output: [too late (Parameter 'when')]
// output: derived: short by 4
// output: EXCEPTION OF TYPE 'SILENT' WAS THROWN.
// output: inner InvalidOperationException
// output: no such level
// output: System.String

try { throw new Shortage(3); } catch (Shortage e) { Console.WriteLine(e.Message); }
try { throw new Late("when"); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
try { throw new Derived(4); } catch (Shortage e) { Console.WriteLine(e.Message); }
try { throw new Silent(); } catch (Exception e) { Console.WriteLine(e.Message); }
try { throw new InvalidOperationException("outer", new FormatException("middle", new Exception("inner"))); }
catch (Exception e) { Console.WriteLine(e.GetBaseException().Message + " " + e.GetType().Name); }
try { throw new FileNotFoundException("no such level"); } catch (IOException e) { Console.WriteLine(e.Message); }
try { ObjectDisposedException.ThrowIf(true, "x"); } catch (ObjectDisposedException e) { Console.WriteLine(e.ObjectName); }

class Shortage(int missing) : Exception("short") { public override string Message => base.Message + " by " + missing; }
class Derived(int missing) : Shortage(missing) { public override string Message => "derived: " + base.Message; }
class Late(string name) : ArgumentException("too late", name) { public override string Message => "[" + base.Message + "]"; }
class Silent : Exception { public override string Message => base.Message.ToUpperInvariant(); }
