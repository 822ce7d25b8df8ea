// expect: ok
// why: a type tells its names and its base, which is what messages and demonstrations ask for
// output: Int32 System.Int32
// output: String System.String
// output: Double System.Double
// output: Char System.Char
// output: Boolean System.Boolean
// output: Int32[] System.Int32[]
// output: List`1 System.Collections.Generic.List`1[System.Int32]
// output: Dog Dog
// output: Size Size
// output: ValueTuple`2 System.ValueTuple`2[System.Int32,System.Int32]
// output: Box`1 Box`1[System.String]
// output: DayOfWeek System.DayOfWeek
// output: Dog Dog Animal none Nullable`1
// output: True False True True
// output: I am a Dog Box`1 of Int32 Int32 Int32/Int32String/String
// output: Int32
// output: no type
// output: Bad: b
// output: Dog Dog Box`1[System.Collections.Generic.List`1[System.Int32]]

object[] things = [1, "s", 2.5, 'c', true, new int[2], new List<int>(), new Dog(), Size.Small, (1, 2), new Box<string>(), DayOfWeek.Friday];
foreach (object thing in things) Console.WriteLine($"{thing.GetType().Name} {thing.GetType()}");
Console.WriteLine($"{typeof(Dog).Name} {typeof(Dog).FullName} {typeof(Dog).BaseType!.Name} {typeof(Dog).Namespace ?? "none"} {typeof(int?).Name}");
Console.WriteLine($"{new Dog().GetType() == typeof(Dog)} {new Dog().GetType() == typeof(Animal)} {typeof(Size).IsEnum} {typeof(Animal).IsAbstract}");
Console.WriteLine(new Dog().Describe() + " " + new Box<int>().Describe() + " " + 5.GetType().Name + " " + Name(7) + Name("x"));
int? full = 3;
Console.WriteLine(full.Value.GetType().Name);
try { int? empty = null; Console.WriteLine(empty!.GetType().Name); } catch (NullReferenceException) { Console.WriteLine("no type"); }
try { throw new Bad("b"); } catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
Console.WriteLine(nameof(Dog) + " " + new Dog() + " " + new Box<List<int>>());

static string Name<T>(T value) => typeof(T).Name + "/" + value!.GetType().Name;

abstract class Animal { public string Describe() => $"I am a {GetType().Name}"; }
class Dog : Animal;
class Box<T> { public string Describe() => GetType().Name + " of " + typeof(T).Name; }
class Bad(string message) : Exception(message);
enum Size { Small }
