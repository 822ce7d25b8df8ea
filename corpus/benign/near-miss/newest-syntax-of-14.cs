// expect: ok
// near: SC1001 SC1003
// why: what C# 14 itself has is all allowed
// output: abab False
// output: [x] 3 True List
// output: 10

Console.WriteLine("ab".Twice + " " + "abc".IsShort);

var box = new Box { Name = "  x " };
Box? none = null;
box?.Size = 3;
none?.Size = 4;
Console.WriteLine($"[{box?.Name}] {box?.Size} {none is null} {nameof(List<>)}");

Scale twice = (ref int n) => n *= 2;
int five = 5;
twice(ref five);
Console.WriteLine(five);

delegate void Scale(ref int n);

class Box
{
    public string Name { get; set => field = value.Trim(); } = "";
    public int Size { get; set; }
}

static class Texts
{
    extension(string text)
    {
        public string Twice => text + text;
        public bool IsShort => text.Length < 3;
    }
}
