// expect: ok
// why: the overloads that take a Type, and arrays whose element type is unknown
// output: Clubs Diamonds Hearts Spades 
// output: 4 Hearts Diamonds
// output: 0,1,2,3 Clubs,Diamonds,Hearts,Spades
// output: Diamonds True False
// output: enumType

foreach (Suit suit in Enum.GetValues(typeof(Suit))) Console.Write(suit + " ");
Console.WriteLine();
Array values = Enum.GetValues(typeof(Suit));
var random = new Random(7);
Console.WriteLine($"{values.Length} {values.GetValue(2)} {(Suit)values.GetValue(random.Next(values.Length))!}");
Console.WriteLine(string.Join(",", Enum.GetValues(typeof(Suit)).Cast<Suit>().Select(s => (int)s)) + " " + string.Join(",", Enum.GetNames(typeof(Suit))));
Console.WriteLine($"{Enum.GetName(typeof(Suit), 1)} {Enum.IsDefined(typeof(Suit), "Clubs")} {Enum.IsDefined(typeof(Suit), 9)}");
try { Enum.GetValues(typeof(int)); } catch (ArgumentException e) { Console.WriteLine(e.ParamName); }

enum Suit { Clubs, Diamonds, Hearts, Spades }
