// expect: ok
// why: [Flags] arithmetic, ToString, HasFlag, Parse, underlying types, enum keys and default
// output: Read, Write None 9 True True 7 Write
// output: 0 Green 10 True 6 200 9
// output: Red,Green,Blue 1,2,10 Read, Execute
// output: [Red, 2] [Blue, 1] Green 10 0A Read, Write True -9

Access rw = Access.Read | Access.Write;
Access none = rw & ~Access.All;
Console.WriteLine($"{rw} {none} {(Access)9} {rw.HasFlag(Access.Read)} {(rw & Access.Execute) == 0} {(int)Access.All} {rw ^ Access.Read}");
Console.WriteLine($"{default(Colour)} {(Colour)2} {(byte)Colour.Blue} {Colour.Red < Colour.Blue} {Colour.Red + 5} {(Colour)200} {Colour.Blue - Colour.Red}");
Console.WriteLine($"{string.Join(",", Enum.GetNames<Colour>())} {string.Join(",", Enum.GetValues<Colour>().Select(c => (int)c))} {Enum.Parse<Access>("Read, Execute")}");
Dictionary<Colour, int> counts = [];
foreach (Colour c in (Colour[])[Colour.Red, Colour.Blue, Colour.Red])
    counts[c] = counts.GetValueOrDefault(c) + 1;
Colour next = Colour.Red;
next++;
Console.WriteLine($"{string.Join(" ", counts)} {next} {Colour.Blue:D} {Colour.Blue:X} {rw.ToString("F")} {Colour.Red.Equals(Colour.Red)} {Colour.Red.CompareTo(Colour.Blue)}");

[Flags]
enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
    Execute = 4,
    All = Read | Write | Execute,
}

enum Colour : byte { Red = 1, Green, Blue = 10 }
