// expect: ok
// why: colours and encodings of a terminal do nothing where the output is a text
// output: green
// output: red
// output: Cyan 15

Console.OutputEncoding = System.Text.Encoding.UTF8;
Console.Title = "demo";
Console.ForegroundColor = ConsoleColor.Green;
Console.WriteLine("green");
Console.ResetColor();
var (old, back) = (Console.ForegroundColor, Console.BackgroundColor);
Console.BackgroundColor = Console.ForegroundColor = ConsoleColor.DarkRed;
Console.WriteLine("red");
(Console.ForegroundColor, Console.BackgroundColor) = (old, back);
Console.WriteLine(ConsoleColor.Cyan + " " + (int)ConsoleColor.White);
