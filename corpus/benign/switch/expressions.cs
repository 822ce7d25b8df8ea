// expect: ok
// why: nested switch expressions, guards, results of different types, enums, exhaustive over bool
// output: 1 2 Fizz 4 Buzz Fizz 7 8 Fizz Buzz 11 Fizz 13 14 FizzBuzz
// output: 1;2.5;1;black;
// output: 2.5 MCMXCIV nyyn

Console.WriteLine(string.Join(" ", Enumerable.Range(1, 15).Select(n => (n % 3, n % 5) switch
{
    (0, 0) => "FizzBuzz",
    (0, _) => "Fizz",
    (_, 0) => "Buzz",
    _ => $"{n}",
})));
foreach (Suit suit in Enum.GetValues<Suit>())
{
    object result = suit switch
    {
        Suit.Hearts or Suit.Diamonds => 1,
        Suit.Clubs when suit.ToString().Length > 3 => "black",
        _ => 2.5,
    };
    Console.Write($"{result};");
}
Console.WriteLine();
int seven = 7;
double wide = seven switch { < 5 => 1, 7 => 2.5f, _ => 3L };
Console.WriteLine($"{wide} {Roman(1994)} {Leap(1900)}{Leap(2000)}{Leap(2024)}{Leap(2023)}");

static string Roman(int n) => n switch
{
    >= 1000 => "M" + Roman(n - 1000),
    >= 900 => "CM" + Roman(n - 900),
    >= 500 => "D" + Roman(n - 500),
    >= 400 => "CD" + Roman(n - 400),
    >= 100 => "C" + Roman(n - 100),
    >= 90 => "XC" + Roman(n - 90),
    >= 50 => "L" + Roman(n - 50),
    >= 10 => "X" + Roman(n - 10),
    >= 9 => "IX" + Roman(n - 9),
    >= 4 => n == 4 ? "IV" : "V" + Roman(n - 5),
    > 0 => "I" + Roman(n - 1),
    _ => "",
};

static char Leap(int year) => (year % 4 == 0, year % 100 == 0, year % 400 == 0) switch
{
    (true, false, _) or (_, _, true) => 'y',
    (_, _, false) => 'n',
};

enum Suit { Hearts, Spades, Diamonds, Clubs }
