// expect: ok
// why: with, equality, ToString, inheritance, deconstruction, extra members
// output: Point { X = 1, Y = 2 } Point { X = 1, Y = 5 } True False True 6 True
// output: Circle { Name = c, Colour = none, Area = 12.566370614359172, Radius = 2 } Square { Name = s, Colour = red, Area = 9, Side = 3 }
// output: 12.566 9 True False False
// output: Square { Name = renamed, Colour = red, Area = 9, Side = 3 } True
// output: True

Point p = new(1, 2);
Point q = p with { Y = 5 };
var (x, y) = q;
Console.WriteLine($"{p} {q} {p == new Point(1, 2)} {p.Equals(q)} {p != q} {x + y} {p.GetHashCode() == new Point(1, 2).GetHashCode()}");

Shape circle = new Circle("c", 2), square = new Square("s", 3) { Colour = "red" };
Console.WriteLine($"{circle} {square}");
Console.WriteLine($"{circle.Area:F3} {square.Area} {circle == new Circle("c", 2)} {square.Equals(new Square("s", 3))} {circle.Equals(square)}");
Shape renamed = square with { Name = "renamed" };
Console.WriteLine($"{renamed} {renamed is Square { Side: 3 }}");
Console.WriteLine(new Node(1, new Node(2, null)) == new Node(1, new Node(2, null)));

record Point(int X, int Y);

abstract record Shape(string Name)
{
    public string Colour { get; init; } = "none";
    public abstract double Area { get; }
}

record Circle(string Name, double Radius) : Shape(Name)
{
    public override double Area => Math.PI * Radius * Radius;
}

sealed record Square(string Name, double Side) : Shape(Name)
{
    public override double Area => Side * Side;
}

record Node(int Value, Node? Next);
