// expect: ok
// why: a text adventure with flags, list patterns, events, field-backed properties and own exceptions
// output: > look
// output: Hall: lamp, Excalibur, dagger
// output: Exits: North, South (3)
// output: > take lamp
// output: took 1
// output: > inv
// output: lamp (1kg)
// output: > use lamp
// output: light
// output: > use lamp
// output: dark
// output: ! The door to Attic is locked. (need key)42
// output: ? No way west 0
// output: ? no foo here 7
// output: > take all
// output: too heavy: dagger
// output: > i
// output: lamp (1kg), a sharp Excalibur
// output: > go South
// output: [1] Cellar
// output: > say hello world
// output: you say 'world'
// output: > dance now
// output: I don't know how to dance.
// output: > 
// output:
// output: > look
// output: Cellar: 
// output: Exits: North (1)
// output: 1511
// output: [2] Hall
// output: inInvalidOperationExceptionin
// output: North, South, West
// output: North, West
// output: None,North,South,East,West,All
// output: TrueWestDir

// text adventure + inventory + events + custom exceptions
using System.Text;
[Flags] enum Dir { None = 0, North = 1, South = 2, East = 4, West = 8, All = North | South | East | West }
class GameException : Exception { public int Code { get; } public GameException() { } public GameException(string message) : base(message) { } public GameException(string message, Exception inner) : base(message, inner) { } public GameException(string m, int code) : this(m) => Code = code; }
sealed class LockedException(string door) : GameException($"The {door} is locked.", 42) { public override string Message => base.Message + " (need key)"; }
interface IItem { string Name { get; } int Weight { get; } string Describe() => $"{Name} ({Weight}kg)"; }
abstract class Item : IItem, IComparable<Item> { public required string Name { get; init; } public virtual int Weight { get; protected set; } = 1; public int CompareTo(Item? o) => o is null ? 1 : (Weight, Name).CompareTo((o.Weight, o.Name)); public override string ToString() => Name; }
class Lamp : Item { public bool On { get; set { if (field != value) { field = value; Toggled?.Invoke(this, value); } } } public event Action<Lamp, bool>? Toggled; }
class Sword : Item, IItem { public Sword() => Weight = 5; string IItem.Describe() => "a sharp " + Name; }
class Room(string name) { public string Name => name; readonly Dictionary<Dir, (Room To, bool Locked)> exits = []; public List<Item> Items { get; } = []; public Room Connect(Dir d, Room r, bool locked = false) { exits[d] = (r, locked); return this; } public Dir Exits => exits.Keys.Aggregate(Dir.None, (a, d) => a | d); public Room Go(Dir d) => exits.TryGetValue(d, out var e) ? e.Locked ? throw new LockedException($"door to {e.To.Name}") : e.To : throw new GameException($"No way {d.ToString().ToLowerInvariant()}"); public (Room To, bool Locked) this[Dir d] { get => exits[d]; set => exits[d] = value; } }
class Player { public Room At { get; private set; } readonly List<Item> bag = new(4); int moves; public Player(Room r) => At = r; public int Load => bag.Sum(i => i.Weight);
  public string Do(string line) { string[] w = line.Split(' ', StringSplitOptions.RemoveEmptyEntries); return w switch { [] => "", ["go", var d] when Enum.TryParse<Dir>(d, true, out var dir) => Move(dir), ["take", "all"] => Take(At.Items.ToArray()), ["take", .. var names] => Take(names.Select(n => At.Items.Find(i => i.Name.Equals(n, StringComparison.OrdinalIgnoreCase)) ?? throw new GameException($"no {n} here", 7)).ToArray()), ["inv" or "i"] => bag.Count == 0 ? "nothing" : string.Join(", ", bag.Order().Select(i => ((IItem)i).Describe())), ["use", "lamp"] => bag.OfType<Lamp>().FirstOrDefault() is { } l ? Toggle(l) : "no lamp", ["look"] => Look(), ["say", .., var last] => $"you say '{last}'", [var x, ..] => $"I don't know how to {x}." }; }
  string Toggle(Lamp l) { l.On ^= true; return l.On ? "light" : "dark"; } string Move(Dir d) { At = At.Go(d); moves++; return $"[{moves}] {At.Name}"; } string Take(params Item[] items) { foreach (var i in items) { if (Load + i.Weight > 6) return $"too heavy: {i}"; At.Items.Remove(i); bag.Add(i); } return $"took {items.Length}"; }
  string Look() { var sb = new StringBuilder(); sb.Append(At.Name).Append(": ").AppendJoin(", ", At.Items).AppendLine().AppendFormat("Exits: {0} ({0:D})", At.Exits); return sb.ToString(); } }
static class Program { static void Main() {
  Room hall = new("Hall"), cellar = new("Cellar"), attic = new("Attic"); hall.Connect(Dir.South, cellar).Connect(Dir.North, attic, locked: true); cellar.Connect(Dir.North, hall); var lamp = new Lamp { Name = "lamp" }; int toggles = 0; lamp.Toggled += (l, on) => toggles += on ? 1 : 10; hall.Items.AddRange([lamp, new Sword { Name = "Excalibur" }, new Sword { Name = "dagger" }]);
  var p = new Player(hall);
  foreach (string cmd in "look|take lamp|inv|use lamp|use lamp|go north|go west|take foo|take all|i|go South|say hello world|dance now||look".Split('|')) try { Console.WriteLine($"> {cmd}\n{p.Do(cmd)}"); } catch (LockedException e) when (e.Code > 0) { Console.WriteLine("! " + e.Message + e.Code); hall[Dir.North] = hall[Dir.North] with { Locked = false }; } catch (GameException e) { Console.WriteLine($"? {e.Message} {e.Code}"); } finally { toggles += 100; }
  Console.WriteLine(toggles); Console.WriteLine(p.Do("go north")); try { try { throw new InvalidOperationException("in"); } catch (Exception e) { throw new GameException("out", e); } } catch (GameException e) { Console.WriteLine(e.InnerException!.Message + e.InnerException.GetType().Name + e.GetBaseException().Message); }
  Console.WriteLine(Dir.All & ~Dir.East | Dir.None); Console.WriteLine((Dir)9); Console.WriteLine(string.Join(",", Enum.GetValues<Dir>().Where(d => (d & Dir.All) == d))); Console.WriteLine(Enum.IsDefined(Dir.South) + Enum.GetName(Dir.West) + typeof(Dir).Name);
} }
